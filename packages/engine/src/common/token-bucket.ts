/** A token bucket: a burst, and a sustained rate. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  #tokens: number;
  #filledAtMs = Number.NEGATIVE_INFINITY;

  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#tokens = burst;
  }

  /** Time until `count` tokens are available, in ms; 0: they are. `nowMs` is from a monotonic clock. */
  waitMs(nowMs: number, count = 1): number {
    this.#tokens = Math.min(this.#burst, this.#tokens + ((nowMs - this.#filledAtMs) / 1000) * this.#perSecond);
    this.#filledAtMs = nowMs;
    return Math.max(0, Math.ceil(((count - this.#tokens) / this.#perSecond) * 1000));
  }

  /** Removes tokens that {@link waitMs} has found available. */
  take(count = 1): void {
    this.#tokens -= count;
  }
}
