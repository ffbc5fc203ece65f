/** Announces a new message or file while the chat is closed: a preview on the screen, and one polite sentence for screen readers. */
import { firstGraphemes } from '@visavis/contract/first-graphemes';
import { useEffect, useRef, useState } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { announce } from '../design/announcer.tsx';
import { fileMessages } from '../i18n/file-messages.ts';
import { currentMessages, language } from '../i18n/language.ts';
import css from './chat-news.module.css';
import type { Conversation } from './open-conversation.ts';

/** How long a preview is shown, in ms. */
const STAND_MS = 6000;
/** How much of a message is announced, in grapheme clusters. */
const SPOKEN_MAX = 200;

interface News {
  readonly name: string;
  readonly text: string;
}

interface ChatNewsProps {
  readonly conversation: Conversation;
  readonly onOpen: () => void;
}

export function ChatNews({ conversation: { chat, files }, onOpen }: ChatNewsProps) {
  const { latest: message, isReading } = useReadable(chat.snapshot);
  const { latest: file } = useReadable(files.snapshot);
  const [news, setNews] = useState<News | null>(null);
  const told = useRef<unknown[]>([message, file]);

  useEffect(() => {
    const { chat: chatLabels } = currentMessages();
    const fileLabels = fileMessages(language.get());
    const tell = (next: News, spoken: string) => {
      announce(spoken);
      setNews(next);
    };
    const [toldMessage, toldFile] = told.current;
    told.current = [message, file];
    if (message && message !== toldMessage) {
      tell(message, chatLabels.said(message.name, firstGraphemes(message.text, SPOKEN_MAX)));
    }
    if (file && file !== toldFile) {
      tell({ name: file.name, text: file.fileName }, fileLabels.offered(file.name, file.fileName));
    }
  }, [message, file]);

  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(() => setNews(null), STAND_MS);
    return () => clearTimeout(timer);
  }, [news]);

  if (!news || isReading) return null;
  return (
    <button type="button" className={css.news} onClick={onOpen}>
      <b>{news.name}</b>
      <span dir="auto">{news.text}</span>
    </button>
  );
}
