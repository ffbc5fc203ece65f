/**
 * Limits what the offers of remote participants cost: a connection, an answer, candidates. Signals over the limit wait, and the last offer
 * wins: a page that is reloaded twice in a second is still connected.
 */
import type { ParticipantId } from '@visavis/contract';
import { CANDIDATES_PER_GENERATION } from '@visavis/contract/limits';
import { TokenBucket } from '../../common/token-bucket.ts';
import type { Signal } from '../../signaling/signaling-port.ts';

/** Tokens of one participant. An offer costs one, the offer of a new connection this many: three or four at once, then one every 2 s. */
const OFFER_BURST = 40;
const OFFERS_PER_SECOND = 5;
const NEW_CONNECTION_COST = 10;
/**
 * New connections over all participants: an answer and its candidates are some 20 messages, and the server accepts 30 a second.
 * Chromium also counts up to 500 connections, closed ones that are not yet collected included, and then creates none any more.
 */
const CONNECTION_BURST = 16;
const CONNECTIONS_PER_SECOND = 1;
/** Beyond that a new participant is connected after this delay, in ms: joining and leaving in a loop costs the others nothing. */
const NEWCOMER_WAIT_MS = 1000;

export class OfferLimiter {
  readonly #onDue: (id: ParticipantId, signals: readonly Signal[]) => void;
  readonly #offers = new Map<ParticipantId, TokenBucket>();
  readonly #connections = new TokenBucket(CONNECTION_BURST, CONNECTIONS_PER_SECOND);
  /** The last offer, if any, and the candidates of a participant who waits. */
  readonly #waiting = new Map<ParticipantId, Signal[]>();

  /** @param onDue called when a participant has waited: process their signals as if they arrived now. */
  constructor(onDue: (id: ParticipantId, signals: readonly Signal[]) => void) {
    this.#onDue = onDue;
  }

  /** Whether a new participant may be connected at once; otherwise they wait. */
  admitsNewcomer(id: ParticipantId): boolean {
    if (this.#waiting.has(id)) return false;
    if (this.#connections.waitMs(performance.now()) > 0) return this.#wait(id, NEWCOMER_WAIT_MS, []);
    this.#connections.take();
    return true;
  }

  /** Whether an offer may be processed now; otherwise it waits. */
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

  /** Whether a signal waits behind an earlier one of its participant; a newer offer replaces an older one. */
  keeps(id: ParticipantId, signal: Signal): boolean {
    const waiting = this.#waiting.get(id);
    if (!waiting || signal.type === 'answer') return false;
    if (signal.type === 'candidate') waiting.push(signal);
    else waiting.splice(0, waiting.length, signal, ...waiting.filter(({ type }) => type === 'candidate'));
    if (waiting.length > CANDIDATES_PER_GENERATION) waiting.splice(1, 1);
    return true;
  }

  /** Forgets a participant who left. */
  forget(id: ParticipantId): void {
    this.#offers.delete(id);
    this.#waiting.delete(id);
  }

  #wait(id: ParticipantId, ms: number, signals: Signal[]): false {
    this.#waiting.set(id, signals);
    setTimeout(() => {
      // The participant left meanwhile, or left and came back.
      if (this.#waiting.get(id) !== signals) return;
      this.#waiting.delete(id);
      this.#onDue(id, signals);
    }, ms);
    return false;
  }
}
