/** Limits how many participants of one address get relay credentials: otherwise a client could join an invented room to use the relay for free. */
import { WindowLimit } from './window-limit.ts';

/**
 * Counts participants and not credentials, since a relay counts all allocations of one participant together (coturn's `user-quota`). A participant
 * that has had a credential gets the next one, however long the call and however often the connection is lost.
 */
export class RelayBudget {
  readonly #windowMs: number;
  readonly #newcomers: WindowLimit;
  /** Participants that have had a credential, with the time at which that expires (ms since the epoch). */
  readonly #known = new Map<string, number>();

  /** @param limit new participants of one address inside one window @param windowMs at least the life of a credential, so that a renewal never counts as a new participant */
  constructor(limit: number, windowMs: number) {
    this.#windowMs = windowMs;
    this.#newcomers = new WindowLimit(limit, windowMs);
  }

  /** Whether this participant of this address may get a credential now. */
  take(address: string, participantId: string, nowMs: number): boolean {
    const isKnown = (this.#known.get(participantId) ?? 0) > nowMs;
    if (!isKnown && !this.#newcomers.take(address, nowMs)) return false;
    this.#known.set(participantId, nowMs + this.#windowMs);
    return true;
  }

  /** Removes what has expired. */
  prune(nowMs: number): void {
    this.#newcomers.prune(nowMs);
    for (const [participantId, untilMs] of this.#known) if (untilMs <= nowMs) this.#known.delete(participantId);
  }
}
