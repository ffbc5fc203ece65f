/** Budgets: how much one connection may say, and how often one address may join. It knows no socket. */

/** A token bucket: `burst` at once, `perSecond` for ever. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  #tokens: number;
  #filledAtMs: number;

  constructor(burst: number, perSecond: number, nowMs: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#tokens = burst;
    this.#filledAtMs = nowMs;
  }

  /** Takes one token; false when there is none. */
  take(nowMs: number): boolean {
    this.#refill(nowMs);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  #refill(nowMs: number): void {
    const refill = ((nowMs - this.#filledAtMs) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + refill);
    this.#filledAtMs = nowMs;
  }
}

/** Counts events of each key in windows of fixed length. */
export class WindowLimit {
  readonly #limit: number;
  readonly #windowMs: number;
  readonly #windows = new Map<string, { count: number; endsAtMs: number }>();

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  /** Counts one event; false when the window's limit is used up. */
  take(key: string, nowMs: number): boolean {
    const open = this.#windows.get(key);
    const window = open && open.endsAtMs > nowMs ? open : { count: 0, endsAtMs: nowMs + this.#windowMs };
    window.count += 1;
    this.#windows.set(key, window);
    return window.count <= this.#limit;
  }

  /** Forgets windows that have ended. */
  prune(nowMs: number): void {
    for (const [key, { endsAtMs }] of this.#windows) if (endsAtMs <= nowMs) this.#windows.delete(key);
  }
}

/** Counts what each key holds at one time. */
export class ConcurrencyLimit {
  readonly #limit: number;
  readonly #held = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether a place is left. */
  hasRoom(key: string): boolean {
    return (this.#held.get(key) ?? 0) < this.#limit;
  }

  /** Takes one place; false when all are taken. */
  take(key: string): boolean {
    if (!this.hasRoom(key)) return false;
    this.#held.set(key, (this.#held.get(key) ?? 0) + 1);
    return true;
  }

  /** Gives one place back. */
  release(key: string): void {
    const held = (this.#held.get(key) ?? 0) - 1;
    if (held > 0) this.#held.set(key, held);
    else this.#held.delete(key);
  }
}
