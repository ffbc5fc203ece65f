/** The page after an unexpected error: says so and offers a reload, instead of staying blank. */

import { useMessages } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { MessageScreen } from './message-screen.tsx';

export function BrokenScreen() {
  const { pages } = useMessages();
  return (
    <MessageScreen title={pages.broken.title} detail={pages.broken.action}>
      <Button look="primary" onClick={() => location.reload()}>
        {pages.reload}
      </Button>
    </MessageScreen>
  );
}
