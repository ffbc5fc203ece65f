/** A clock in ms since the epoch that is never set: neither by the person, nor by the system when it asks for the time. */

const STARTED_AT_MS = Date.now() - performance.now();

/** The time, as the machine's clock had it when the page was loaded; only differences are certain (W3C hr-time section 4.1). */
export const monotonicNow = (): number => STARTED_AT_MS + performance.now();
