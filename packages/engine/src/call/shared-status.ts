/** One status value of each participant, sent past the server: when it changes, to participants who join later, and on request. */
import type { ParticipantId } from '@visavis/contract';
import { parse, type SchemaOf } from '@visavis/contract/parse';
import { HELLO } from '@visavis/contract/peer-messages/shared-status';
import { createCalmStore } from '../common/calm-store.ts';
import type { Readable } from '../common/store.ts';
import type { Messages, Topic } from './messages.ts';

export interface SharedStatus<Status extends string> {
  /** The value of each participant; without one a participant is missing. */
  readonly others: Readable<ReadonlyMap<ParticipantId, Status>>;
  /** The local value may have changed. */
  update(): void;
  /** Unsubscribes and sends nothing any more; idempotent. */
  close(): void;
}

/**
 * Sends the local status, `own()`, under a topic of its own, and receives the status of every other participant.
 *
 * @param schema of the bodies: a status, null for none, or {@link HELLO}
 */
export function shareStatus<Status extends string>(
  messages: Pick<Messages, 'open' | 'send' | 'listen'>,
  topic: Topic,
  schema: SchemaOf<Status | typeof HELLO | null>,
  own: () => Status | null,
): SharedStatus<Status> {
  const others = createCalmStore<ReadonlyMap<ParticipantId, Status>>(new Map());
  const sent = new Map<ParticipantId, Status | null>();
  const asked = new Set<ParticipantId>();

  const set = (id: ParticipantId, status: Status | null) => {
    if ((others.get().get(id) ?? null) === status) return;
    const next = new Map(others.get());
    if (status) next.set(id, status);
    else next.delete(id);
    others.set(next);
  };
  const update = () => {
    const status = own();
    const open = messages.open.get();
    for (const id of [...sent.keys()]) if (!open.has(id)) sent.delete(id);
    for (const id of open) {
      if ((sent.get(id) ?? null) !== status && messages.send(id, topic, status)) sent.set(id, status);
    }
  };
  const forget = () => {
    for (const id of others.get().keys()) if (!messages.open.get().has(id)) set(id, null);
  };
  const ask = () => {
    const open = messages.open.get();
    for (const id of [...asked]) if (!open.has(id)) asked.delete(id);
    for (const id of open) if (!asked.has(id) && messages.send(id, topic, HELLO)) asked.add(id);
  };
  ask();
  update();
  const stops = [
    messages.open.subscribe(() => {
      forget();
      ask();
      update();
    }),
    messages.listen(topic, (from, body) => {
      const status = parse(schema, body) ?? null;
      if (status !== HELLO) return set(from, status);
      sent.delete(from);
      update();
    }),
  ];
  return {
    others,
    update,
    close() {
      for (const stop of stops) stop();
      if (others.get().size > 0) others.set(new Map());
    },
  };
}
