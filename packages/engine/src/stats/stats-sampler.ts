/** Turns the readings of one connection into figures, one after the other. It reads nothing itself. */

import { type LinkStats, measureLink } from './link-stats.ts';
import type { StatsReport } from './stats-report.ts';

/** Readings that follow closer than this are no measurement, in ms: a link is also looked at when it changes. */
const MIN_SPAN_MS = 500;

export class StatsSampler {
  #before: StatsReport | null = null;

  /** The figures since the reading before; null for the first one, and for one that comes too soon. */
  take(reading: StatsReport): LinkStats | null {
    const before = this.#before;
    if (before && reading.atMs - before.atMs < MIN_SPAN_MS) return null;
    this.#before = reading;
    return before && measureLink(before, reading);
  }
}
