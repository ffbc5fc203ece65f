/** Whom to ask next for what was said: one after the other, so that the second tells only what the first did not know. */
import type { ParticipantId } from '@visavis/contract';

/** How long somebody may take for the next piece of an answer before the next one is asked, in ms. */
const PATIENCE_MS = 5000;

export class HistoryRound {
  readonly #ask: (id: ParticipantId) => void;
  readonly #waiting = new Set<ParticipantId>();
  readonly #silent = new Set<ParticipantId>();
  readonly #listening = new Set<ParticipantId>();
  #asked: ParticipantId | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ask puts the question to one participant. */
  constructor(ask: (id: ParticipantId) => void) {
    this.#ask = ask;
  }

  /** Who may answer now; null while nobody has been asked. */
  get asked(): ParticipantId | null {
    return this.#asked;
  }

  /** Somebody can be asked. */
  add(id: ParticipantId): void {
    this.#waiting.add(id);
    if (this.#asked === null) this.#next();
  }

  /** Somebody cannot be asked any more. */
  remove(id: ParticipantId): void {
    this.#waiting.delete(id);
    this.#silent.delete(id);
    this.#listening.delete(id);
    if (this.#asked === id) this.#next();
  }

  /** A piece of the answer has come. */
  heard(id: ParticipantId, isLast: boolean): void {
    if (this.#asked !== id) return;
    if (isLast) this.#next();
    else this.#wait();
  }

  /** Somebody listens. The first time we hear of it they may have begun after our question, which is then put again. */
  listens(id: ParticipantId): void {
    if (this.#listening.has(id)) return;
    this.#listening.add(id);
    if (this.#silent.delete(id)) this.add(id);
    else if (this.#asked === id) this.#ask(id);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #next(): void {
    clearTimeout(this.#timer);
    const [id = null] = this.#waiting;
    this.#asked = id;
    if (id === null) return;
    this.#waiting.delete(id);
    this.#wait();
    this.#ask(id);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#asked !== null) this.#silent.add(this.#asked);
      this.#next();
    }, PATIENCE_MS);
  }
}
