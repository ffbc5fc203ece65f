/** Tells of a new message while the chat is closed: a preview for those who look, one polite sentence for those who listen. */
import type { Chat } from '@visavis/engine';
import { useEffect, useState } from 'react';
import { announce } from '../design/announcer.tsx';
import { useReadable } from '../room/use-readable.ts';
import { wordsNow } from '../words/language.ts';
import css from './chat-news.module.css';

/** How long a preview stands, in ms. */
const STAND_MS = 6000;
/** How much of a message is read out, in characters. */
const SPOKEN_MAX = 200;

/** @param onOpen opens the chat. */
export function ChatNews({ chat, onOpen }: { readonly chat: Chat; readonly onOpen: () => void }) {
  const { latest, isReading } = useReadable(chat.snapshot);
  const [seenId, setSeenId] = useState(latest?.id ?? null);
  useEffect(() => {
    if (!latest) return;
    announce(wordsNow().chat.said(latest.name, latest.text.slice(0, SPOKEN_MAX)));
    const timer = setTimeout(() => setSeenId(latest.id), STAND_MS);
    return () => clearTimeout(timer);
  }, [latest]);
  if (!latest || isReading || latest.id === seenId) return null;
  return (
    <button type="button" className={css.news} onClick={onOpen}>
      <b>{latest.name}</b>
      <span dir="auto">{latest.text}</span>
    </button>
  );
}
