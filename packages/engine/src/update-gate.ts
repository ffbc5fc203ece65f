/** Takes what participants say of themselves: at once, and together where it comes faster than a screen can use it. It knows no call. */
import type { Participant, ParticipantId } from '@visavis/contract';

/** Between two times, in ms: each has the whole call judged and drawn anew. */
const PAUSE_MS = 100;

export class UpdateGate {
  readonly #onDue: (participants: readonly Participant[]) => void;
  /** The last word of each. */
  readonly waiting = new Map<ParticipantId, Participant>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onDue: (participants: readonly Participant[]) => void) {
    this.#onDue = onDue;
  }

  /** @param isUrgent it does not wait, and what has waited comes with it. */
  add(participant: Participant, isUrgent: boolean): void {
    this.waiting.set(participant.id, participant);
    if (isUrgent || this.#timer === undefined) this.#flush();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const due = [...this.waiting.values()];
    if (due.length === 0) return;
    this.waiting.clear();
    this.#timer = setTimeout(() => this.#flush(), PAUSE_MS);
    this.#onDue(due);
  }
}
