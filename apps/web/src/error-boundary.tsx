/** The last resort: a page that broke says so and offers a reload, instead of staying blank. */
import { Component, type ReactNode } from 'react';
import { Button } from './design/button.tsx';
import { MessageScreen } from './message-screen.tsx';
import { useWords } from './words/language.ts';

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <BrokenScreen /> : this.props.children;
  }
}

function BrokenScreen() {
  const { pages } = useWords();
  return (
    <MessageScreen title={pages.broken.what} detail={pages.broken.todo}>
      <Button look="primary" onClick={() => location.reload()}>
        {pages.reload}
      </Button>
    </MessageScreen>
  );
}
