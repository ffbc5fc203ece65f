/** Bounds how often each key, such as an address, acts in a window of time. */

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
