/** The chat beside the stage: messages, files, and the composer. */
import type { CallSnapshot } from '@visavis/engine';
import { useEffect } from 'react';
import { SidePanel } from '../design/side-panel.tsx';
import { useMessages } from '../i18n/language.ts';
import css from './chat-panel.module.css';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import type { Conversation } from './open-conversation.ts';

interface ChatPanelProps {
  readonly conversation: Conversation;
  readonly snapshot: CallSnapshot;
  readonly onClose: () => void;
}

export function ChatPanel({ conversation, snapshot, onClose }: ChatPanelProps) {
  const { chat: labels } = useMessages();
  const { chat, files } = conversation;
  useEffect(() => {
    const setReading = (isReading: boolean) => {
      chat.setReading(isReading);
      files.setReading(isReading);
    };
    const look = () => setReading(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      setReading(false);
    };
  }, [chat, files]);
  const withoutChat = snapshot.participants.filter(({ client }) => client === 'minimal').map(({ name }) => name);
  return (
    <SidePanel title={labels.title} onClose={onClose}>
      <MessageList conversation={conversation} snapshot={snapshot} />
      {withoutChat.length > 0 && <p className={css.withoutChat}>{labels.cannotRead(withoutChat)}</p>}
      <Composer chat={chat} files={files} />
    </SidePanel>
  );
}
