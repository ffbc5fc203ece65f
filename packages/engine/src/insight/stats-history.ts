/** The last minute of every link's statistics, for charts. */
import type { ParticipantId } from '@visavis/contract';
import type { StatsOfAll } from '../call/call-stats.ts';
import { createStore, type Readable } from '../common/store.ts';
import type { LinkStats } from '../stats/link-stats.ts';

/** Length of the history, in ms. */
export const HISTORY_MS = 60_000;

/** Oldest first. */
export type LinkHistory = readonly LinkStats[];

export interface StatsHistory {
  /** A link that carries nothing at the moment keeps its history; that of a participant who left is removed. */
  readonly all: Readable<ReadonlyMap<ParticipantId, LinkHistory>>;
  /** Unsubscribes; idempotent. */
  close(): void;
}

/** @param isHere whether a participant is still in the call. */
export function createStatsHistory(stats: Readable<StatsOfAll>, isHere: (id: ParticipantId) => boolean): StatsHistory {
  const all = createStore<ReadonlyMap<ParticipantId, LinkHistory>>(new Map());
  const stop = stats.subscribe(() => {
    const next = new Map([...all.get()].filter(([id]) => isHere(id)));
    for (const [id, latest] of stats.get()) {
      const before = next.get(id) ?? [];
      if (before.at(-1) === latest) continue;
      next.set(id, [...before.filter(({ atMs }) => latest.atMs - atMs < HISTORY_MS), latest]);
    }
    all.set(next);
  });
  return { all, close: stop };
}
