/** The last resort: a page that broke says so and offers a reload, instead of staying blank. */

import { useWords } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { MessageScreen } from './message-screen.tsx';

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
