/** All messages and files, oldest first. It follows its end while that is visible, and never scrolls away from a place that is being read. */
import type { CallSnapshot } from '@visavis/engine';
import { ArrowDown } from 'lucide-react';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { useMessages } from '../i18n/language.ts';
import { authorLabel } from './author-label.ts';
import { deliveryNote } from './delivery-note.ts';
import { FileCard } from './file-card.tsx';
import { Message, MessageText } from './message.tsx';
import css from './message-list.module.css';
import type { Conversation } from './open-conversation.ts';
import { type TimelineItem, timelineOf } from './timeline.ts';

interface MessageListProps {
  readonly conversation: Conversation;
  readonly snapshot: CallSnapshot;
}

/** The distance from its end at which a list still counts as scrolled to the end, in px. */
const NEAR_END_PX = 40;

export function MessageList({ conversation: { chat, files }, snapshot }: MessageListProps) {
  const { chat: labels } = useMessages();
  const { entries, renamings } = useReadable(chat.snapshot);
  const { entries: offers } = useReadable(files.snapshot);
  const list = useRef<HTMLElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const items = timelineOf(entries, offers, renamings);
  const newest = items.at(-1);
  const isOwn = newest !== undefined && 'isOwn' in newest.thing && newest.thing.isOwn;

  const showEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end moves with the newest item.
  useLayoutEffect(() => {
    if (isAtEnd || isOwn) showEnd();
  }, [newest?.key]);

  // It stays at its end when the window is resized, a question appears below it, or a file's card grows.
  useEffect(() => {
    const shown = list.current;
    if (!shown || !isAtEnd) return;
    const observer = new ResizeObserver(() => shown.scrollTo({ top: shown.scrollHeight }));
    for (const element of [shown, ...shown.children]) observer.observe(element);
    return () => observer.disconnect();
  }, [isAtEnd]);

  const onScroll = () => {
    if (!list.current) return;
    const { scrollHeight, scrollTop, clientHeight } = list.current;
    setIsAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_END_PX);
  };

  return (
    <div className={css.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section ref={list} className={css.scroll} aria-label={labels.messages} tabIndex={0} onScroll={onScroll}>
        {items.length === 0 && <p className={css.empty}>{labels.empty}</p>}
        <ol className={css.list}>
          {items.map(({ key, at, isContinued, thing }) => (
            <Row key={key} thing={thing} at={at} isContinued={isContinued} files={files} snapshot={snapshot} />
          ))}
        </ol>
      </section>
      {!isAtEnd && (
        <button type="button" className={css.newest} onClick={showEnd}>
          <ArrowDown size={16} aria-hidden="true" />
          {labels.newest}
        </button>
      )}
    </div>
  );
}

type RowProps = Omit<TimelineItem, 'key'> & { readonly files: Conversation['files']; readonly snapshot: CallSnapshot };

/** Renders only on its own changes: a flood of messages renders one row at a time. */
const Row = memo(function Row({ thing, at, isContinued, files, snapshot }: RowProps) {
  const { chat: labels, announcements } = useMessages();
  if ('before' in thing) return <li className={css.renamed}>{announcements.renamed(thing.before, thing.now)}</li>;
  const { participants } = snapshot;
  return (
    <Message
      author={authorLabel('text' in thing ? thing : { ...thing, passedOnBy: null }, snapshot)}
      at={at}
      isContinued={isContinued}
    >
      {'text' in thing ? (
        <MessageText text={thing.text} note={deliveryNote(thing, participants, labels)} />
      ) : (
        <FileCard file={thing} files={files} participants={participants} />
      )}
    </Message>
  );
});
