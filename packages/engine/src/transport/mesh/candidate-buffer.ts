/** Keeps remote candidates until the description of their generation is there, and drops what is doubled or too much; no connection. */
import type { Candidate } from '@visavis/contract';
import { CANDIDATES_PER_GENERATION } from '@visavis/contract/limits';
import { usernameFragmentsOf } from './sdp.ts';

/** Remote candidates of one link, in the order in which they came. */
export class CandidateBuffer {
  #waiting: Candidate[] = [];
  readonly #applied = new Map<string, Set<string>>();

  /** Takes a candidate in. */
  add(candidate: Candidate): void {
    this.#waiting.push(candidate);
    // Those of an offer that gave way wait for ever: the oldest make room, so that they never keep the living out.
    if (this.#waiting.length > CANDIDATES_PER_GENERATION) this.#waiting.shift();
  }

  /**
   * Takes out the candidates that belong to this remote description, each once, at most {@link CANDIDATES_PER_GENERATION} a
   * generation. Those of another generation stay: their description may still be on its way.
   */
  take(remoteSdp: string): Candidate[] {
    const generations = usernameFragmentsOf(remoteSdp);
    // A participant may begin generations without end.
    for (const name of this.#applied.keys()) if (name !== '' && !generations.has(name)) this.#applied.delete(name);
    const fits = ({ usernameFragment: name }: Candidate) => !name || generations.has(name);
    const ready = this.#waiting.filter(fits);
    this.#waiting = this.#waiting.filter((candidate) => !fits(candidate));
    return ready.filter((candidate) => this.#isNew(candidate));
  }

  /** Everything that still waits; for the link that takes this one's place. */
  drain(): Candidate[] {
    const rest = this.#waiting;
    this.#waiting = [];
    return rest;
  }

  #isNew({ candidate, sdpMid, sdpMLineIndex, usernameFragment }: Candidate): boolean {
    const generation = usernameFragment ?? '';
    const seen = this.#applied.get(generation) ?? new Set();
    const key = `${sdpMid ?? sdpMLineIndex} ${candidate}`;
    if (seen.has(key) || seen.size >= CANDIDATES_PER_GENERATION) return false;
    this.#applied.set(generation, seen.add(key));
    return true;
  }
}

/** A candidate of the browser's as plain data, to be sent. */
export function plainCandidate({ candidate, sdpMid, sdpMLineIndex, usernameFragment }: RTCIceCandidate): Candidate {
  return { candidate, sdpMid, sdpMLineIndex, usernameFragment };
}
