/** One message: who, when, what, and for our own how far it has come. */
import type { ChatEntry } from '@visavis/engine';
import { Check, Clock } from 'lucide-react';
import { useReadable } from '../room/use-readable.ts';
import { language, useWords } from '../words/language.ts';
import type { Language } from '../words/languages.ts';
import type { DeliveryNote } from './delivery-words.ts';
import { linkParts } from './link-parts.ts';
import css from './message.module.css';

interface MessageProps {
  readonly entry: ChatEntry;
  /** Stands under the name of the message before it. */
  readonly isContinued: boolean;
  readonly note: DeliveryNote | null;
}

const clocks = new Map<Language, Intl.DateTimeFormat>();

/** Writes a time of day as the language does; made once, since making one is slow. */
function clockOf(code: Language): Intl.DateTimeFormat {
  const clock = clocks.get(code) ?? new Intl.DateTimeFormat(code, { hour: '2-digit', minute: '2-digit' });
  clocks.set(code, clock);
  return clock;
}

export function Message({ entry: { name, text, sentAt, isOwn }, isContinued, note }: MessageProps) {
  const { common } = useWords();
  const clock = clockOf(useReadable(language));
  const author = isOwn ? common.you : name;
  return (
    <li className={css.message} data-continued={isContinued}>
      <p className={isContinued ? 'visually-hidden' : css.head}>
        <b dir="auto">{author}</b>
        <time dateTime={new Date(sentAt).toISOString()}>{clock.format(sentAt)}</time>
      </p>
      <p className={css.text} dir="auto">
        <LinkedText text={text} />
        {note?.state === 'delivered' && (
          <span className={css.delivered} role="img" aria-label={note.text} title={note.text}>
            <Check size={14} aria-hidden="true" />
          </span>
        )}
      </p>
      {note && note.state !== 'delivered' && (
        <p className={css.note} data-state={note.state}>
          <Clock size={13} aria-hidden="true" />
          {note.text}
        </p>
      )}
    </li>
  );
}

/** Text nodes, and links that tell the other side nothing about where one comes from. */
function LinkedText({ text }: { readonly text: string }) {
  let at = 0;
  return linkParts(text).map((part) => {
    const key = at;
    at += part.text.length;
    if (part.href === null) return part.text;
    return (
      <a key={key} href={part.href} target="_blank" rel="noopener noreferrer">
        {part.text}
      </a>
    );
  });
}
