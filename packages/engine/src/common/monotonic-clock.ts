/** A clock in ms since the epoch that is never adjusted while the page runs. */

const STARTED_AT_MS = Date.now() - performance.now();

/** The time by the machine's clock when the page was loaded, plus the time since; only differences are exact (W3C hr-time section 4.1). */
export const monotonicNow = (): number => STARTED_AT_MS + performance.now();
