/** A token bucket: so many at once, and so many a second for ever. It knows no clock. */
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

  /** How long until `count` tokens are there, in ms; 0: they are. `nowMs` is of a clock that is never set back. */
  waitMs(nowMs: number, count = 1): number {
    this.#tokens = Math.min(this.#burst, this.#tokens + ((nowMs - this.#filledAtMs) / 1000) * this.#perSecond);
    this.#filledAtMs = nowMs;
    return Math.max(0, Math.ceil(((count - this.#tokens) / this.#perSecond) * 1000));
  }

  /** Takes what {@link waitMs} has found there. */
  take(count = 1): void {
    this.#tokens -= count;
  }
}
