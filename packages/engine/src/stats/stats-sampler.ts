/** Computes figures from consecutive readings of one connection. */

import { type LinkStats, measureLink } from './link-stats.ts';
import type { StatsReport } from './stats-report.ts';

/** Shorter intervals between readings are no measurement, in ms: a link is also sampled when it changes. */
const MIN_SPAN_MS = 500;

export class StatsSampler {
  #before: StatsReport | null = null;

  /** The figures since the last reading; null for the first one, and after too short an interval. */
  take(reading: StatsReport): LinkStats | null {
    const before = this.#before;
    if (before && reading.atMs - before.atMs < MIN_SPAN_MS) return null;
    this.#before = reading;
    return before && measureLink(before, reading);
  }
}
