/** Opens and closes the chat, and shows the number of unread items. */
import { createStore } from '@visavis/engine';
import { MessageSquare } from 'lucide-react';
import { useReadable } from '../browser/use-readable.ts';
import type { Conversation } from '../chat/open-conversation.ts';
import { IconButton } from '../design/icon-button.tsx';
import { useMessages } from '../i18n/language.ts';
import css from './chat-button.module.css';

interface ChatButtonProps {
  /** Null while it is not loaded. */
  readonly conversation: Conversation | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A larger number is shown as this with a plus. */
const MAX_SHOWN = 99;

const NOTHING = createStore({ unread: 0 });

interface Counted {
  readonly unread: number;
}

export function ChatButton({ conversation, isOpen, onToggle }: ChatButtonProps) {
  const messages = useReadable<Counted>(conversation?.chat.snapshot ?? NOTHING);
  const files = useReadable<Counted>(conversation?.files.snapshot ?? NOTHING);
  const unread = messages.unread + files.unread;
  const { chat: labels } = useMessages();
  const action = isOpen ? labels.close : labels.open;
  return (
    <IconButton
      shortcut="C"
      label={unread > 0 ? `${action}, ${labels.unread(unread)}` : action}
      className={css.button ?? ''}
      tone={isOpen ? 'active' : 'neutral'}
      icon={
        <>
          <MessageSquare size={18} aria-hidden="true" />
          {unread > 0 && (
            <span className={css.badge} aria-hidden="true">
              {unread > MAX_SHOWN ? `${MAX_SHOWN}+` : unread}
            </span>
          )}
        </>
      }
      onClick={onToggle}
    />
  );
}
