/** Everything that was said, oldest first; it stays at its end while one looks there, and never runs away from where one reads. */
import type { CallSnapshot, Chat } from '@visavis/engine';
import { ArrowDown } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useReadable } from '../room/use-readable.ts';
import { useWords } from '../words/language.ts';
import { deliveryNote } from './delivery-words.ts';
import { Message } from './message.tsx';
import css from './message-list.module.css';

interface MessageListProps {
  readonly chat: Chat;
  readonly participants: CallSnapshot['participants'];
}

/** How far from its end a list still counts as being there, in px. */
const NEAR_END_PX = 40;
/** Messages of one author that follow each other within this time stand under one name, in ms. */
const GROUP_MS = 120_000;

export function MessageList({ chat, participants }: MessageListProps) {
  const { chat: words } = useWords();
  const { entries } = useReadable(chat.snapshot);
  const list = useRef<HTMLElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const newest = entries.at(-1);
  const wantsEnd = isAtEnd || newest?.isOwn === true;

  const showEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end moves with the newest message.
  useLayoutEffect(() => {
    if (wantsEnd) showEnd();
  }, [newest?.id]);

  const onScroll = () => {
    if (!list.current) return;
    const { scrollHeight, scrollTop, clientHeight } = list.current;
    setIsAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_END_PX);
  };

  return (
    <div className={css.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section ref={list} className={css.scroll} aria-label={words.messages} tabIndex={0} onScroll={onScroll}>
        {entries.length === 0 && <p className={css.empty}>{words.empty}</p>}
        <ol className={css.list}>
          {entries.map((entry, index) => {
            const before = entries[index - 1];
            const isContinued = before?.from === entry.from && entry.sentAt - before.sentAt < GROUP_MS;
            return (
              <Message key={entry.id} entry={entry} isContinued={isContinued} note={deliveryNote(entry, participants, words)} />
            );
          })}
        </ol>
      </section>
      {!isAtEnd && (
        <button type="button" className={css.newest} onClick={showEnd}>
          <ArrowDown size={16} aria-hidden="true" />
          {words.newest}
        </button>
      )}
    </div>
  );
}
