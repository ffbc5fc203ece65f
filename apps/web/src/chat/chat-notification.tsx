/** Announces a new message or file while the chat is closed: a preview on the screen, and one polite sentence for screen readers. */
import { firstGraphemes } from '@visavis/contract/first-graphemes';
import { useEffect, useRef, useState } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { announce } from '../design/announcer.tsx';
import { fileMessages } from '../i18n/file-messages.ts';
import { currentMessages, language } from '../i18n/language.ts';
import css from './chat-notification.module.css';
import type { Conversation } from './open-conversation.ts';

/** How long a preview is shown, in ms. */
const SHOWN_MS = 6000;
/** How much of a message is announced, in grapheme clusters. */
const SPOKEN_MAX = 200;

interface Notification {
  readonly name: string;
  readonly text: string;
}

interface ChatNotificationProps {
  readonly conversation: Conversation;
  readonly onOpen: () => void;
}

export function ChatNotification({ conversation: { chat, files }, onOpen }: ChatNotificationProps) {
  const { latest: message, isReading } = useReadable(chat.snapshot);
  const { latest: file } = useReadable(files.snapshot);
  const [notification, setNotification] = useState<Notification | null>(null);
  const shown = useRef<unknown[]>([message, file]);

  useEffect(() => {
    const { chat: chatLabels } = currentMessages();
    const fileLabels = fileMessages(language.get());
    const notify = (next: Notification, spoken: string) => {
      announce(spoken);
      setNotification(next);
    };
    const [shownMessage, shownFile] = shown.current;
    shown.current = [message, file];
    if (message && message !== shownMessage) {
      notify(message, chatLabels.said(message.name, firstGraphemes(message.text, SPOKEN_MAX)));
    }
    if (file && file !== shownFile) {
      notify({ name: file.name, text: file.fileName }, fileLabels.offered(file.name, file.fileName));
    }
  }, [message, file]);

  useEffect(() => {
    if (!notification) return;
    const timer = setTimeout(() => setNotification(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notification]);

  if (!notification || isReading) return null;
  return (
    <button type="button" className={css.notification} onClick={onOpen}>
      <b>{notification.name}</b>
      <span dir="auto">{notification.text}</span>
    </button>
  );
}
