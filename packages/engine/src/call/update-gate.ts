/** Rate-limits updates of participants: at once, or batched where they arrive faster than a screen can render them. */
import type { Participant, ParticipantId } from '@visavis/contract';
import { TokenBucket } from '../common/token-bucket.ts';

/** Burst and sustained rate: each update evaluates and renders the whole call. */
const BURST = 5;
const PER_SECOND = 10;

export class UpdateGate {
  readonly #onDue: (participants: readonly Participant[]) => void;
  readonly #turns = new TokenBucket(BURST, PER_SECOND);
  /** The latest update of each participant. */
  readonly waiting = new Map<ParticipantId, Participant>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onDue: (participants: readonly Participant[]) => void) {
    this.#onDue = onDue;
  }

  /** @param isUrgent delivers this update now, together with all waiting ones. */
  add(participant: Participant, isUrgent: boolean): void {
    this.waiting.set(participant.id, participant);
    const waitMs = this.#turns.waitMs(performance.now());
    if (isUrgent || waitMs === 0) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), waitMs);
  }

  /** Drops all waiting updates. */
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
