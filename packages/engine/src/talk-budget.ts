/** How much each participant may say before the rest is dropped: nobody types this fast. It knows ids and a clock. */
import type { ParticipantId } from '@visavis/contract';
import { LOG_MAX_MESSAGES } from './chat-wire.ts';

/** Everything that a log holds may come at once, when a link is back after a long time ... */
const BURST = LOG_MAX_MESSAGES;
/** ... and after that so many messages a second. */
const PER_SECOND = 5;

export class TalkBudget {
  readonly #left = new Map<ParticipantId, { count: number; atMs: number }>();

  /** Whether one more message of `id` is heard, at `nowMs`. */
  take(id: ParticipantId, nowMs: number): boolean {
    const { count, atMs } = this.#left.get(id) ?? { count: BURST, atMs: nowMs };
    const refilled = Math.min(BURST, count + (Math.max(0, nowMs - atMs) / 1000) * PER_SECOND);
    this.#left.set(id, { count: Math.max(0, refilled - 1), atMs: nowMs });
    return refilled >= 1;
  }
}
