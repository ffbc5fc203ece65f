/** The statistics and the quality of every link of a call; separate from the snapshot, because they change every second. */
import type { ParticipantId } from '@visavis/contract';
import { createStore, type Readable } from '../common/store.ts';
import { judgeQuality, type LinkQuality, type QualityMemory, UNMEASURED } from '../stats/link-quality.ts';
import type { LinkStats } from '../stats/link-stats.ts';
import type { TransportEvent } from '../transport/media-transport.ts';
import type { CallSnapshot } from './call-state.ts';

/** Statistics by participant id; a participant without a measurement is missing. */
export type StatsOfAll = ReadonlyMap<ParticipantId, LinkStats>;

export class CallStats {
  readonly #stats = createStore<StatsOfAll>(new Map());
  readonly #memories = new Map<ParticipantId, QualityMemory>();
  readonly #onQuality: (id: ParticipantId, quality: LinkQuality) => void;
  readonly #snapshot: Readable<CallSnapshot>;
  readonly #stop: () => void;

  /** @param onQuality called when the quality of a link changes. */
  constructor(snapshot: Readable<CallSnapshot>, onQuality: (id: ParticipantId, quality: LinkQuality) => void) {
    this.#snapshot = snapshot;
    this.#onQuality = onQuality;
    this.#stop = snapshot.subscribe(() => this.#forget());
  }

  get all(): Readable<StatsOfAll> {
    return this.#stats;
  }

  /** Adds a measurement; null when the link carries nothing that can be measured. */
  receive({ id, stats }: Extract<TransportEvent, { type: 'link measured' }>): void {
    const all = new Map(this.#stats.get());
    const before = this.#memories.get(id) ?? UNMEASURED;
    const after = stats ? judgeQuality(before, stats) : UNMEASURED;
    if (stats) all.set(id, stats);
    else all.delete(id);
    this.#memories.set(id, after);
    this.#stats.set(all);
    if (after.quality !== before.quality) this.#onQuality(id, after.quality);
  }

  close(): void {
    this.#stop();
    this.#memories.clear();
    this.#stats.set(new Map());
  }

  /** Removes the statistics of a participant who left. */
  #forget(): void {
    const here = new Set(this.#snapshot.get().participants.map(({ id }) => id));
    const gone = [...this.#memories.keys()].filter((id) => !here.has(id));
    if (gone.length === 0) return;
    for (const id of gone) this.#memories.delete(id);
    this.#stats.set(new Map([...this.#stats.get()].filter(([id]) => here.has(id))));
  }
}
