/** Chooses the participant to request the history from: one after the other, so that the second sends only what the first did not have. */
import type { ParticipantId } from '@visavis/contract';
import { LOG_MAX_MESSAGES } from '@visavis/contract/peer-messages/chat';

/** Timeout before the next participant is asked, in ms; a slow answer still counts. */
const PATIENCE_MS = 5000;

export class HistorySync {
  readonly #ask: (id: ParticipantId) => void;
  readonly #waiting = new Set<ParticipantId>();
  readonly #silent = new Set<ParticipantId>();
  readonly #listening = new Set<ParticipantId>();
  /** The participants whose answer counts, and for how many more messages. */
  readonly #answering = new Map<ParticipantId, number>();
  #asked: ParticipantId | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ask sends the request to one participant. */
  constructor(ask: (id: ParticipantId) => void) {
    this.#ask = ask;
  }

  /** A participant can be asked. */
  add(id: ParticipantId): void {
    this.#waiting.add(id);
    if (this.#asked === null) this.#next();
  }

  /** A participant cannot be asked any more. */
  remove(id: ParticipantId): void {
    this.#waiting.delete(id);
    this.#silent.delete(id);
    this.#listening.delete(id);
    this.#answering.delete(id);
    if (this.#asked === id) this.#next();
  }

  /** How many more messages of this participant's answer count: none of an unrequested or complete answer. */
  left(id: ParticipantId): number {
    return this.#answering.get(id) ?? 0;
  }

  /** A piece of an answer with this many messages has arrived. */
  heard(id: ParticipantId, count: number, isLast: boolean): void {
    const left = this.left(id) - count;
    if (!this.#answering.has(id)) return;
    this.#silent.delete(id);
    const isOver = isLast || left <= 0;
    if (isOver) this.#answering.delete(id);
    else this.#answering.set(id, left);
    if (isOver && this.#asked === id) this.#next();
  }

  /** A participant is subscribed. At the first sign of it the request is repeated, since it may have arrived before they subscribed. */
  markListening(id: ParticipantId): void {
    if (this.#listening.has(id)) return;
    this.#listening.add(id);
    if (this.#silent.delete(id)) this.add(id);
    else if (this.#asked === id) this.#ask(id);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#answering.clear();
  }

  #next(): void {
    clearTimeout(this.#timer);
    const [id = null] = this.#waiting;
    this.#asked = id;
    if (id === null) return;
    this.#waiting.delete(id);
    this.#answering.set(id, LOG_MAX_MESSAGES);
    this.#timer = setTimeout(() => {
      // No answer so far; a piece that arrives later still counts.
      if (this.#answering.get(id) === LOG_MAX_MESSAGES) this.#silent.add(id);
      this.#next();
    }, PATIENCE_MS);
    this.#ask(id);
  }
}
