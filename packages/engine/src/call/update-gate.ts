/** Takes what participants say of themselves: at once, and together where it comes faster than a screen can use it. It knows no call. */
import type { Participant, ParticipantId } from '@visavis/contract';
import { TokenBucket } from '../common/token-bucket.ts';

/** How often at once, and how often a second for ever: each time has the whole call judged and drawn anew. */
const BURST = 5;
const PER_SECOND = 10;

export class UpdateGate {
  readonly #onDue: (participants: readonly Participant[]) => void;
  readonly #turns = new TokenBucket(BURST, PER_SECOND);
  /** The last word of each. */
  readonly waiting = new Map<ParticipantId, Participant>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onDue: (participants: readonly Participant[]) => void) {
    this.#onDue = onDue;
  }

  /** @param isUrgent it does not wait, and what has waited comes with it. */
  add(participant: Participant, isUrgent: boolean): void {
    this.waiting.set(participant.id, participant);
    const waitMs = this.#turns.waitMs(performance.now());
    if (isUrgent || waitMs === 0) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), waitMs);
  }

  /** Drops what waits. */
  close(): void {
    clearTimeout(this.#timer);
    this.waiting.clear();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const due = [...this.waiting.values()];
    if (due.length === 0) return;
    this.waiting.clear();
    this.#turns.take();
    this.#onDue(due);
  }
}
