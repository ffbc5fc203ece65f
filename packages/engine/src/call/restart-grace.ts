/** Which participants may return after a server restart: the first roster lacks those who have not reconnected yet. */
import type { Joined, ParticipantId } from '@visavis/contract';
import { GRACE_MS } from '@visavis/contract/limits';

export class RestartGrace {
  readonly #onOver: (roster: ReadonlySet<ParticipantId>) => void;
  #serverEpoch: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onOver called with the participants of the roster when {@link GRACE_MS} after a restart are over. */
  constructor(onOver: (roster: ReadonlySet<ParticipantId>) => void) {
    this.#onOver = onOver;
  }

  /**
   * Handles the answer to a join.
   *
   * @param known the participants before it
   * @returns those that stay although the roster may lack them: all of them after a restart, none otherwise
   */
  keptAfter({ serverEpoch, participants }: Joined, known: readonly ParticipantId[]): ReadonlySet<ParticipantId> {
    const isRestart = this.#serverEpoch !== null && this.#serverEpoch !== serverEpoch;
    this.#serverEpoch = serverEpoch;
    clearTimeout(this.#timer);
    if (!isRestart) return new Set();
    const roster = new Set(participants.map(({ id }) => id));
    this.#timer = setTimeout(() => this.#onOver(roster), GRACE_MS);
    return new Set(known);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
