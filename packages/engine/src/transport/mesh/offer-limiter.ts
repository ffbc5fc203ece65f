/**
 * Limits what the offers of other participants cost: a connection, an answer, candidates. What is over the limit waits, and the last offer
 * wins: a page that is reloaded twice in a second is still connected to. It knows no connection.
 */
import type { ParticipantId } from '@visavis/contract';
import { CANDIDATES_PER_GENERATION } from '@visavis/contract/limits';
import { TokenBucket } from '../../common/token-bucket.ts';
import type { Signal } from '../../signaling/signaling-port.ts';

/** Tokens of one participant; an offer costs one, and one of a new connection so many: three or four at once, then one every 2 s. */
const OFFER_BURST = 40;
const OFFERS_PER_SECOND = 5;
const NEW_CONNECTION_COST = 10;
/**
 * New connections over all participants: an answer and its candidates are some 20 messages, of which the server takes 30 a second.
 * Chromium also counts to 500 connections, closed ones that are not collected yet included, and then makes none any more.
 */
const CONNECTION_BURST = 16;
const CONNECTIONS_PER_SECOND = 1;
/** Beyond that a newcomer is connected to after this long, in ms: a participant who joins and leaves without end costs nothing. */
const NEWCOMER_WAIT_MS = 1000;

export class OfferLimiter {
  readonly #onDue: (id: ParticipantId, signals: readonly Signal[]) => void;
  readonly #offers = new Map<ParticipantId, TokenBucket>();
  readonly #connections = new TokenBucket(CONNECTION_BURST, CONNECTIONS_PER_SECOND);
  /** The last offer of a participant who waits, if any, and candidates. */
  readonly #waiting = new Map<ParticipantId, Signal[]>();

  /** @param onDue a participant has waited: takes what they sent meanwhile as if it came now. */
  constructor(onDue: (id: ParticipantId, signals: readonly Signal[]) => void) {
    this.#onDue = onDue;
  }

  /** Whether a newcomer may be connected to at once; otherwise they wait. */
  admitsNewcomer(id: ParticipantId): boolean {
    if (this.#waiting.has(id)) return false;
    if (this.#connections.waitMs(performance.now()) > 0) return this.#wait(id, NEWCOMER_WAIT_MS, []);
    this.#connections.take();
    return true;
  }

  /** Whether an offer may be taken now; otherwise it waits. */
  admits(id: ParticipantId, offer: Signal, isFromNewConnection: boolean): boolean {
    const nowMs = performance.now();
    const offers = this.#offers.get(id) ?? new TokenBucket(OFFER_BURST, OFFERS_PER_SECOND);
    this.#offers.set(id, offers);
    const cost = isFromNewConnection ? NEW_CONNECTION_COST : 1;
    const waitMs = Math.max(offers.waitMs(nowMs, cost), isFromNewConnection ? this.#connections.waitMs(nowMs) : 0);
    if (waitMs > 0) return this.#wait(id, waitMs, [offer]);
    offers.take(cost);
    if (isFromNewConnection) this.#connections.take();
    return true;
  }

  /** Whether a signal waits behind an earlier one of its participant; a newer offer takes the place of the older one. */
  keeps(id: ParticipantId, signal: Signal): boolean {
    const waiting = this.#waiting.get(id);
    if (!waiting || signal.type === 'answer') return false;
    if (signal.type === 'candidate') waiting.push(signal);
    else waiting.splice(0, waiting.length, signal, ...waiting.filter(({ type }) => type === 'candidate'));
    if (waiting.length > CANDIDATES_PER_GENERATION) waiting.splice(1, 1);
    return true;
  }

  /** The participant is gone. */
  forget(id: ParticipantId): void {
    this.#offers.delete(id);
    this.#waiting.delete(id);
  }

  #wait(id: ParticipantId, ms: number, signals: Signal[]): false {
    this.#waiting.set(id, signals);
    setTimeout(() => {
      // Gone meanwhile, or gone and back.
      if (this.#waiting.get(id) !== signals) return;
      this.#waiting.delete(id);
      this.#onDue(id, signals);
    }, ms);
    return false;
  }
}
