/** The last resort: a page that broke says so and offers a reload, instead of staying blank. */
import { Component, type ReactNode } from 'react';
import { Button } from './design/button.tsx';
import { MessageScreen } from './message-screen.tsx';
import { words } from './words.ts';

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <MessageScreen title={words.broken.what} detail={words.broken.todo}>
        <Button look="primary" onClick={() => location.reload()}>
          Reload
        </Button>
      </MessageScreen>
    );
  }
}
