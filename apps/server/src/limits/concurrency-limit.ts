/** Bounds how many of something each key, such as an address, holds at one time. */

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
