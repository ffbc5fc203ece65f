/** One status value of each participant, sent past the server: when it changes, to participants who join later, and on request. */
import type { ParticipantId } from '@visavis/contract';
import { parse, type SchemaOf } from '@visavis/contract/parse';
import { HELLO } from '@visavis/contract/peer-messages/status-word';
import { createCalmStore } from '../common/calm-store.ts';
import type { Readable } from '../common/store.ts';
import type { Messages, Topic } from './messages.ts';

export interface ToldWord<Word extends string> {
  /** The value of each participant; without one a participant is missing. */
  readonly others: Readable<ReadonlyMap<ParticipantId, Word>>;
  /** The local value may have changed. */
  tell(): void;
  /** Unsubscribes and sends nothing any more; idempotent. */
  close(): void;
}

/**
 * Tells `own()` under a topic of its own, null for no word, and hears the others'.
 *
 * @param schema of the bodies: a word, null for none, or {@link HELLO}
 */
export function tellWord<Word extends string>(
  messages: Pick<Messages, 'open' | 'send' | 'listen'>,
  topic: Topic,
  schema: SchemaOf<Word | typeof HELLO | null>,
  own: () => Word | null,
): ToldWord<Word> {
  const others = createCalmStore<ReadonlyMap<ParticipantId, Word>>(new Map());
  const told = new Map<ParticipantId, Word | null>();
  const greeted = new Set<ParticipantId>();

  const change = (id: ParticipantId, word: Word | null) => {
    if ((others.get().get(id) ?? null) === word) return;
    const next = new Map(others.get());
    if (word) next.set(id, word);
    else next.delete(id);
    others.set(next);
  };
  const tell = () => {
    const word = own();
    const open = messages.open.get();
    for (const id of [...told.keys()]) if (!open.has(id)) told.delete(id);
    for (const id of open) {
      if ((told.get(id) ?? null) !== word && messages.send(id, topic, word)) told.set(id, word);
    }
  };
  const forget = () => {
    for (const id of others.get().keys()) if (!messages.open.get().has(id)) change(id, null);
  };
  const greet = () => {
    const open = messages.open.get();
    for (const id of [...greeted]) if (!open.has(id)) greeted.delete(id);
    for (const id of open) if (!greeted.has(id) && messages.send(id, topic, HELLO)) greeted.add(id);
  };
  greet();
  tell();
  const stops = [
    messages.open.subscribe(() => {
      forget();
      greet();
      tell();
    }),
    messages.listen(topic, (from, body) => {
      const word = parse(schema, body) ?? null;
      if (word !== HELLO) return change(from, word);
      told.delete(from);
      tell();
    }),
  ];
  return {
    others,
    tell,
    close() {
      for (const stop of stops) stop();
      if (others.get().size > 0) others.set(new Map());
    },
  };
}
