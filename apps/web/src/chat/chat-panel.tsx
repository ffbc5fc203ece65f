/** The chat beside the stage: what was said, and a field to say something. */
import type { CallSnapshot, Chat } from '@visavis/engine';
import { useEffect } from 'react';
import { SidePanel } from '../room/side-panel.tsx';
import { useWords } from '../words/language.ts';
import css from './chat-panel.module.css';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';

interface ChatPanelProps {
  readonly chat: Chat;
  readonly participants: CallSnapshot['participants'];
  readonly onClose: () => void;
}

export function ChatPanel({ chat, participants, onClose }: ChatPanelProps) {
  const { chat: words } = useWords();
  useEffect(() => {
    const look = () => chat.setReading(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      chat.setReading(false);
    };
  }, [chat]);
  const deaf = participants.filter(({ form }) => form === 'bare').map(({ name }) => name);
  return (
    <SidePanel title={words.title} onClose={onClose}>
      <MessageList chat={chat} participants={participants} />
      {deaf.length > 0 && <p className={css.deaf}>{words.cannotRead(deaf)}</p>}
      <Composer chat={chat} />
    </SidePanel>
  );
}
