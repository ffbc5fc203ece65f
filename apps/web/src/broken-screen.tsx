/** The last resort: a page that broke says so and offers a reload, instead of staying blank. */
import { Button } from './design/button.tsx';
import { MessageScreen } from './message-screen.tsx';
import { useWords } from './words/language.ts';

export function BrokenScreen() {
  const { pages } = useWords();
  return (
    <MessageScreen title={pages.broken.what} detail={pages.broken.todo}>
      <Button look="primary" onClick={() => location.reload()}>
        {pages.reload}
      </Button>
    </MessageScreen>
  );
}
