/** Opens and closes the chat. */
import { MessageSquare } from 'lucide-react';
import { IconButton } from '../design/icon-button.tsx';
import css from './chat-button.module.css';

interface ChatButtonProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function ChatButton({ isOpen, onToggle }: ChatButtonProps) {
  return (
    <IconButton
      label={isOpen ? 'Close chat' : 'Open chat'}
      className={css.button ?? ''}
      tone={isOpen ? 'active' : 'neutral'}
      icon={<MessageSquare size={18} aria-hidden="true" />}
      onClick={onToggle}
    />
  );
}
