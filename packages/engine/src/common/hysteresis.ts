/** Hysteresis, so that what is derived from a measurement does not flicker when the measurement does. Pure: values and times in, state out. */

/** A limit with two sides: a value at or above `enter` exceeds it, one below `leave` does not, and between them the state stays. */
export interface Threshold {
  readonly enter: number;
  readonly leave: number;
}

/** Whether a value exceeds its limit now. @param didExceed whether it did before. */
export const isExceeded = ({ enter, leave }: Threshold, value: number, didExceed: boolean): boolean =>
  value >= (didExceed ? leave : enter);

/** For how many rounds in a row a condition has held, this round included; 0 while it does not. @param before the count of the last round. */
export const roundsHeld = (isHolding: boolean, before: number): number => (isHolding ? before + 1 : 0);

/** Since when a condition has held, in ms; null while it does not. @param beforeMs what this returned before. */
export const heldSince = (isHolding: boolean, beforeMs: number | null, nowMs: number): number | null =>
  isHolding ? (beforeMs ?? nowMs) : null;

/** Whether a condition has held for at least `durationMs`. @param sinceMs what {@link heldSince} returned. */
export const hasHeldFor = (sinceMs: number | null, durationMs: number, nowMs: number): boolean =>
  sinceMs !== null && nowMs - sinceMs >= durationMs;
