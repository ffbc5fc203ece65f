/** One message: who, when, what, and for our own how far it has come. */
import type { ChatEntry } from '@visavis/engine';
import { Check, Clock } from 'lucide-react';
import { chatWords } from './chat-words.ts';
import type { DeliveryNote } from './delivery-words.ts';
import { linkParts } from './link-parts.ts';
import css from './message.module.css';

interface MessageProps {
  readonly entry: ChatEntry;
  /** Stands under the name of the message before it. */
  readonly isContinued: boolean;
  readonly note: DeliveryNote | null;
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

export function Message({ entry: { name, text, sentAt, isOwn }, isContinued, note }: MessageProps) {
  const author = isOwn ? chatWords.you : name;
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
