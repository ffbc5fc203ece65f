/**
 * Perfect negotiation on one RTCPeerConnection (W3C webrtc-pc section 10.7): the queue of operations, glare with its rollback, the delivery of
 * local descriptions, and the remote candidates that wait for their description.
 */
import type { Candidate } from '@visavis/contract';
import { SDP_MAX_UNITS } from '@visavis/contract/limits';
import type { Signal, SignalResult } from '../../signaling/signaling-port.ts';
import { CandidateBuffer } from './candidate-buffer.ts';
import { isFromFirefox, sessionIdOf } from './sdp.ts';

/** An offer without its answer, or a description that was not delivered, is sent again after this long, in ms. */
const RESEND_MS = 10_000;

type Description = Extract<Signal, { type: 'offer' | 'answer' }>;

/** What a negotiation needs from its link. */
export interface NegotiationOptions {
  readonly connection: RTCPeerConnection;
  /** Makes the first offer of the connection, and is the polite side from then on (docs/decisions/0005). */
  readonly isOfferer: boolean;
  /** Sends a local description to the participant. */
  readonly send: (description: Description) => Promise<SignalResult>;
  /** A remote description was applied; called before any other step of the operation. */
  readonly onRemoteDescription: () => void;
  /** Prepares what the answer to an applied remote offer describes: data channels, transceivers and their tracks. */
  readonly prepareAnswer: () => Promise<void>;
  /** An operation failed, or a local description is too large to be sent; the connection stays open. */
  readonly onProblem: (cause: unknown) => void;
}

/**
 * The offers and answers of one connection. Every operation that may change its signaling state waits in one queue for the one before: the
 * operations chain of a browser (W3C webrtc-pc section 4.4.1.2) orders single calls, and an answer takes several of them.
 */
export class Negotiation {
  readonly #options: NegotiationOptions;
  readonly #connection: RTCPeerConnection;
  readonly #candidates = new CandidateBuffer();
  #queue: Promise<void> = Promise.resolve();
  #isClosed = false;
  /** The session id of the last remote offer, from the moment it is received. */
  #offeredSessionId: string | null = null;
  /** Read from the signal: Chromium's own copy of a remote description has lost the name of the browser. */
  #isRemoteFirefox = false;
  #isUndelivered = false;
  /** Counts the descriptions sent: the result of an older one changes nothing. */
  #delivery = 0;
  #resendTimer: ReturnType<typeof setTimeout> | undefined;
  #onFirstDescriptionSent: () => void = () => undefined;
  /** Resolves when the first local description has been handed to signaling, is too large for it, or the negotiation is closed. */
  readonly firstDescriptionSent = new Promise<void>((resolve) => {
    this.#onFirstDescriptionSent = resolve;
  });

  constructor(options: NegotiationOptions) {
    this.#options = options;
    this.#connection = options.connection;
    this.#connection.onnegotiationneeded = () => this.negotiate();
  }

  /**
   * The session id of the remote side (RFC 8829 section 5.2.1): of the last offer received, which may not be applied yet, or else of the applied
   * answer; null before both.
   */
  get remoteSessionId(): string | null {
    return this.#offeredSessionId ?? sessionIdOf(this.#connection.remoteDescription?.sdp ?? '');
  }

  /** Whether the first offer is local and unanswered. */
  get isOffering(): boolean {
    return this.#options.isOfferer && this.remoteSessionId === null;
  }

  /** Whether the local or the remote browser is a Firefox, as far as descriptions have told. */
  get isWithFirefox(): boolean {
    return this.#isRemoteFirefox || isFromFirefox(this.#connection.localDescription?.sdp);
  }

  /** Makes an offer when its turn comes. */
  negotiate(): void {
    this.#enqueue(() => this.#offer());
  }

  /** Receives a signal of the participant; one that cannot be applied is reported and closes nothing. */
  receive(signal: Signal): void {
    if (signal.type === 'offer') this.#offeredSessionId = sessionIdOf(signal.sdp.sdp);
    if (signal.type !== 'candidate') this.#enqueue(() => this.#applyDescription(signal));
    else if (signal.candidate) {
      this.#candidates.add(signal.candidate);
      this.#enqueue(() => this.#applyCandidates());
    }
  }

  /** Removes and returns the candidates that still wait for their description, for the connection that replaces this one. */
  drainCandidates(): Candidate[] {
    return this.#candidates.drain();
  }

  /** Sends the local description again if it was not delivered or not answered; for when signals reach the participant again. */
  resume(): void {
    if (this.#isUndelivered || this.#connection.signalingState === 'have-local-offer') this.#resend();
  }

  /** Ends the queue and the delivery for good; the connection is the caller's to close. Idempotent. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#resendTimer);
    this.#onFirstDescriptionSent();
    this.#connection.onnegotiationneeded = null;
  }

  #enqueue(operation: () => Promise<void>): void {
    this.#queue = this.#queue.then(async () => {
      if (this.#isClosed) return;
      try {
        await operation();
      } catch (cause) {
        // A hostile or stale description, or a connection closed during an operation: this link may fail, the call goes on.
        if (!this.#isClosed) this.#options.onProblem(cause);
      }
    });
  }

  async #offer(): Promise<void> {
    // Not stable: the browser fires negotiationneeded again once it is (W3C webrtc-pc section 4.7.3).
    if (this.#connection.signalingState !== 'stable') return;
    // Between a Firefox and another browser every offer after the first contact is Firefox's (docs/decisions/0011).
    if (this.#isRemoteFirefox && !isFromFirefox(this.#connection.localDescription?.sdp)) return;
    await this.#connection.setLocalDescription();
    this.#sendDescription();
  }

  async #applyDescription(description: Description): Promise<void> {
    const { signalingState } = this.#connection;
    // Too late: the offer was answered before, or was rolled back.
    if (description.type === 'answer' && signalingState !== 'have-local-offer') return;
    // Glare: both sides have offered. The impolite side ignores the remote offer. The polite side applies it, which rolls its own offer back
    // (RFC 8829 section 4.1.10.2); the browser fires negotiationneeded again afterwards.
    const isGlare = description.type === 'offer' && signalingState !== 'stable';
    if (isGlare && !this.#options.isOfferer) return;
    this.#isRemoteFirefox = isFromFirefox(description.sdp.sdp);
    await this.#connection.setRemoteDescription(description.sdp);
    this.#options.onRemoteDescription();
    if (description.type === 'offer') {
      await this.#options.prepareAnswer();
      await this.#connection.setLocalDescription();
      this.#sendDescription();
    } else {
      this.#confirmDelivery();
    }
    await this.#applyCandidates();
  }

  async #applyCandidates(): Promise<void> {
    const remote = this.#connection.remoteDescription;
    if (!remote) return;
    for (const candidate of this.#candidates.take(remote.sdp)) {
      // One unusable candidate (a name that does not resolve, a protocol that the browser lacks) must not cost the others.
      await this.#connection.addIceCandidate(candidate).catch(() => undefined);
    }
  }

  /** Sends the current local description, and again until it is delivered and, if an offer, answered: a half-open socket loses it for good. */
  #sendDescription(): void {
    const local = this.#connection.localDescription;
    if (!local) return;
    this.#confirmDelivery();
    const { type, sdp } = local;
    if (type !== 'offer' && type !== 'answer') return;
    // The server would close the socket, and the next one when the description is sent again there.
    if (new TextEncoder().encode(JSON.stringify(sdp)).length > SDP_MAX_UNITS) {
      this.#options.onProblem(new RangeError('Too large to be sent.'));
      this.#onFirstDescriptionSent();
      return;
    }
    this.#isUndelivered = true;
    this.#resendTimer = setTimeout(() => this.#resend(), RESEND_MS);
    this.#delivery += 1;
    const delivery = this.#delivery;
    const sent = this.#options.send(type === 'offer' ? { type, sdp: { type, sdp } } : { type, sdp: { type, sdp } });
    this.#onFirstDescriptionSent();
    void sent.then((result) => {
      if (delivery !== this.#delivery) return;
      // A description refused for its content would be refused again.
      if (result.ok ? type === 'answer' : result.code === 'bad_request') this.#confirmDelivery();
      if (result.ok) this.#isUndelivered = false;
    });
  }

  #resend(): void {
    if (!this.#isClosed) this.#enqueue(async () => this.#sendDescription());
  }

  /** The last local description needs no further sending. */
  #confirmDelivery(): void {
    this.#isUndelivered = false;
    clearTimeout(this.#resendTimer);
  }
}
