/** The last minute of every link, for whoever wants to see how it went; it measures nothing itself. */
import type { ParticipantId } from '@visavis/contract';
import type { StatsOfAll } from '../call/call-stats.ts';
import { createStore, type Readable } from '../common/store.ts';
import type { LinkStats } from '../stats/link-stats.ts';

/** How far back it reaches, in ms. */
export const HISTORY_MS = 60_000;

/** Oldest first. */
export type LinkHistory = readonly LinkStats[];

export interface StatsHistory {
  /** A link that carries nothing at the moment keeps what it was; whoever has left has none. */
  readonly all: Readable<ReadonlyMap<ParticipantId, LinkHistory>>;
  /** Remembers no more; idempotent. */
  close(): void;
}

/** @param isHere whether somebody is still in the call. */
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
