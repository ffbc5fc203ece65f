/** Holds remote candidates until the description of their ICE generation is applied; drops duplicates and what exceeds the limits. */
import type { Candidate } from '@visavis/contract';
import { CANDIDATES_PER_GENERATION } from '@visavis/contract/limits';
import { usernameFragmentsOf } from './sdp.ts';

/** Remote candidates of one link, in the order of their arrival. */
export class CandidateBuffer {
  #waiting: Candidate[] = [];
  readonly #applied = new Map<string, Set<string>>();

  /** Adds a candidate. */
  add(candidate: Candidate): void {
    this.#waiting.push(candidate);
    // Candidates of a rolled-back offer never match a description: the oldest are dropped, so that they cannot fill the buffer.
    if (this.#waiting.length > CANDIDATES_PER_GENERATION) this.#waiting.shift();
  }

  /**
   * Removes and returns the candidates that belong to this remote description, each once, at most {@link CANDIDATES_PER_GENERATION} a
   * generation. Candidates of another generation stay: their description may still arrive.
   */
  take(remoteSdp: string): Candidate[] {
    const generations = usernameFragmentsOf(remoteSdp);
    // A participant may start generations without end.
    for (const name of this.#applied.keys()) if (name !== '' && !generations.has(name)) this.#applied.delete(name);
    const fits = ({ usernameFragment: name }: Candidate) => !name || generations.has(name);
    const ready = this.#waiting.filter(fits);
    this.#waiting = this.#waiting.filter((candidate) => !fits(candidate));
    return ready.filter((candidate) => this.#isNew(candidate));
  }

  /** Returns all buffered candidates, for the link that replaces this one. */
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

/** Converts a candidate of the browser to plain data, to be sent. */
export function plainCandidate({ candidate, sdpMid, sdpMLineIndex, usernameFragment }: RTCIceCandidate): Candidate {
  return { candidate, sdpMid, sdpMLineIndex, usernameFragment };
}
