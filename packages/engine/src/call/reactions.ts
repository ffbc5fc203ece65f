/** Reactions: a symbol that fades after a moment. Sent past the server, never stored and never sent again. */
import type { ParticipantId } from '@visavis/contract';
import type { ReactionKind } from '@visavis/contract/peer-messages/reaction';
import type { LoadMessageReaders } from '../common/message-readers.ts';
import { createStore, type Readable } from '../common/store.ts';
import type { CallSnapshot } from './call-state.ts';
import type { Messages } from './messages.ts';

/** A rendered reaction. */
export interface Reaction {
  readonly kind: ReactionKind;
  /** Differs between two reactions, so that a repeated symbol is rendered again. */
  readonly serial: number;
}

/** How long a reaction is rendered, in ms. */
export const REACTION_SHOWN_MS = 4000;
/** Minimal interval between two accepted reactions of one participant, in ms. */
const REACTION_PAUSE_MS = 200;

export interface Reactions {
  /** The rendered reactions by participant, the local one included. */
  readonly snapshot: Readable<ReadonlyMap<ParticipantId, Reaction>>;
  send(kind: ReactionKind): void;
  /** Removes all reactions and unsubscribes; idempotent. */
  close(): void;
}

/** Creates the reactions of one call. */
export function createReactions(
  { messages, snapshot: call }: { readonly messages: Messages; readonly snapshot: Readable<CallSnapshot> },
  loadReaders: LoadMessageReaders,
): Reactions {
  const shown = createStore<ReadonlyMap<ParticipantId, Reaction>>(new Map());
  const timers = new Map<ParticipantId, ReturnType<typeof setTimeout>>();
  const shownAt = new Map<ParticipantId, number>();
  let serial = 0;
  let isClosed = false;

  const hide = (id: ParticipantId) => {
    const rest = new Map(shown.get());
    rest.delete(id);
    shown.set(rest);
  };
  const show = (id: ParticipantId, kind: ReactionKind) => {
    const nowMs = performance.now();
    if (nowMs - (shownAt.get(id) ?? Number.NEGATIVE_INFINITY) < REACTION_PAUSE_MS) return;
    shownAt.set(id, nowMs);
    serial += 1;
    shown.set(new Map(shown.get()).set(id, { kind, serial }));
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => hide(id), REACTION_SHOWN_MS),
    );
  };
  const stop = messages.listen('reaction', (from, body) => {
    loadReaders().then(
      ({ reaction }) => {
        const kind = reaction(body);
        if (kind && !isClosed) show(from, kind);
      },
      // A reaction that is lost is lost.
      () => undefined,
    );
  });

  return {
    snapshot: shown,
    send(kind) {
      const { self } = call.get();
      if (!self) return;
      for (const id of messages.open.get()) messages.send(id, 'reaction', kind);
      show(self.id, kind);
    },
    close() {
      isClosed = true;
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
      shown.set(new Map());
    },
  };
}
