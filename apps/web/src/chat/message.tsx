/** An item of the chat under its author and time; and a text with its links and, for a local message, its delivery. */
import { Check, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { useChatMessages } from '../i18n/chat-messages.ts';
import type { ChatMessages } from '../i18n/en/chat.ts';
import { language, useMessages } from '../i18n/language.ts';
import type { Language } from '../i18n/languages.ts';
import type { AuthorLabel } from './author-label.ts';
import type { DeliveryNote } from './delivery-note.ts';
import { linkParts } from './link-parts.ts';
import css from './message.module.css';

interface MessageProps {
  /** Null for local ones. */
  readonly author: AuthorLabel;
  /** In ms since the epoch. */
  readonly at: number;
  /** Shown under the author line of the previous item. */
  readonly isContinued: boolean;
  readonly children: ReactNode;
}

const clocks = new Map<Language, Intl.DateTimeFormat>();

/** Formats a time of day in the language of the page; cached, since creating a formatter is slow. */
function clockOf(code: Language): Intl.DateTimeFormat {
  const clock = clocks.get(code) ?? new Intl.DateTimeFormat(code, { hour: '2-digit', minute: '2-digit' });
  clocks.set(code, clock);
  return clock;
}

export function Message({ author, at, isContinued, children }: MessageProps) {
  const { common } = useMessages();
  const labels = useChatMessages();
  const clock = clockOf(useReadable(language));
  return (
    <li className={css.message} data-continued={isContinued}>
      <p className={isContinued ? 'visually-hidden' : css.head}>
        <b dir="auto">{nameOf(author, labels, common.you)}</b>
        {author?.passedOnBy && <small dir="auto">{labels.passedOnBy(author.passedOnBy)}</small>}
        <time dateTime={new Date(at).toISOString()}>{clock.format(at)}</time>
      </p>
      {children}
    </li>
  );
}

function nameOf(author: AuthorLabel, labels: ChatMessages, you: string): string {
  if (!author) return you;
  return author.isEarlier ? labels.earlier(author.name) : author.name;
}

/** @param note the delivery; null for remote messages. */
export function MessageText({ text, note }: { readonly text: string; readonly note: DeliveryNote | null }) {
  return (
    <>
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
          <span>{note.text}</span>
        </p>
      )}
    </>
  );
}

/** Text nodes, and links without a referrer. */
function LinkedText({ text }: { readonly text: string }) {
  let at = 0;
  return linkParts(text, location.host).map(({ text: shown, href, host }) => {
    const key = at;
    at += shown.length;
    if (href === null) return <span key={key}>{shown}</span>;
    return (
      <a key={key} href={href} target="_blank" rel="noopener noreferrer">
        <span>{shown}</span>
        {host && <bdi className={css.host}>{` (${host})`}</bdi>}
      </a>
    );
  });
}
