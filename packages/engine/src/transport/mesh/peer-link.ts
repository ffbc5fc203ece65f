/**
 * One RTCPeerConnection to one participant: perfect negotiation (W3C webrtc-pc section 10.7) with every step in one queue, so that
 * no two overlap. It knows no room, no names and no other link.
 */
import type { Candidate } from '@visavis/contract';
import { SDP_MAX_UNITS } from '@visavis/contract/limits';
import { monotonicNow } from '../../common/monotonic-clock.ts';
import { NO_TRACKS, type Slot, type Tracks } from '../../media/tracks.ts';
import type { Signal } from '../../signaling/signaling-port.ts';
import { type LinkReading, readLink } from '../../stats/stats-report.ts';
import { LinkMeter } from '../../stats/stats-sampler.ts';
import { CandidateSearch, isSameNetwork, type OwnNetwork } from '../network-reachability.ts';
import { CandidateBuffer, plainCandidate } from './candidate-buffer.ts';
import { LinkChannels } from './data-channels.ts';
import type { LinkSample } from './link-monitor.ts';
import type { PeerLinkOptions } from './peer-link-options.ts';
import { LinkLevel } from './receiver-level.ts';
import { isFromFirefox, sessionIdOf } from './sdp.ts';
import { applyEncoding } from './sending/apply-encoding.ts';
import type { LinkEncodings } from './sending/encoding-plan.ts';
import { SlotTransceivers } from './slot-transceivers.ts';

/** An offer without its answer, or a description that could not be delivered, is sent again after this long, in ms. */
const RESEND_MS = 10_000;

type Description = Extract<Signal, { type: 'offer' | 'answer' }>;

/** Our connection to one participant. */
export class PeerLink {
  readonly #options: PeerLinkOptions;
  readonly #connection: RTCPeerConnection;
  readonly #transceivers: SlotTransceivers;
  readonly #candidates = new CandidateBuffer();
  readonly #level = new LinkLevel();
  readonly #meter = new LinkMeter();
  readonly #search: CandidateSearch;
  #network: OwnNetwork | null = null;
  readonly channels: LinkChannels;
  #tracks: Tracks;
  #received: Tracks = NO_TRACKS;
  #queue: Promise<void> = Promise.resolve();
  #isClosed = false;
  #isUndelivered = false;
  #offeredSession: string | null = null;
  /** Read from the signal: Chromium's own copy of a description has forgotten who wrote it. */
  #isToFirefox = false;
  /** Counts descriptions sent, so that an answer about an older one changes nothing. */
  #delivery = 0;
  #resendTimer: ReturnType<typeof setTimeout> | undefined;
  #onDescribed: () => void = () => undefined;
  /** Resolves when our first description is on its way, or the link is closed. */
  readonly described = new Promise<void>((resolve) => {
    this.#onDescribed = resolve;
  });

  constructor(options: PeerLinkOptions) {
    this.#options = options;
    this.#tracks = options.tracks;
    this.#connection = options.connection;
    this.#transceivers = new SlotTransceivers(options.connection, options.slots, options.streams, options.codecsOf);
    this.#connection.onnegotiationneeded = () => this.#enqueue(() => this.#offer());
    this.#connection.onicecandidate = ({ candidate }) => this.#sendCandidate(candidate);
    this.#search = new CandidateSearch(options.connection.getConfiguration().iceServers ?? []);
    this.#connection.onicecandidateerror = ({ url }) => this.#learn(() => this.#search.miss(url));
    this.#connection.ontrack = ({ transceiver }) => this.#receive(transceiver);
    this.#connection.onconnectionstatechange = () => options.onChange();
    this.channels = new LinkChannels({ ...options, onOpen: options.onChannel });
    if (!options.isOfferer) return;
    this.#transceivers.create();
    for (const slot of options.slots) if (options.tracks[slot]) this.setTrack(slot, options.tracks[slot]);
    if (!options.isBare) this.channels.create();
    // A connection that was made ahead asked for its negotiation before anybody listened.
    this.#enqueue(() => this.#offer());
  }

  /** The session id of the offer that was taken in last, which may not be applied yet, or of the answer; null: there is neither. */
  get remoteSessionId(): string | null {
    return this.#offeredSession ?? sessionIdOf(this.#connection.remoteDescription?.sdp ?? '');
  }

  /** Whether our own first offer is on its way. */
  get isOffering(): boolean {
    return this.#options.isOfferer && this.remoteSessionId === null;
  }

  /** Takes in a signal from the participant; one that cannot be applied never breaks the link. */
  receive(signal: Signal): void {
    if (signal.type === 'offer') this.#offeredSession = sessionIdOf(signal.sdp.sdp);
    if (signal.type !== 'candidate') this.#enqueue(() => this.#describe(signal));
    else if (signal.candidate) {
      this.#candidates.add(signal.candidate);
      this.#enqueue(() => this.#applyCandidates());
    }
  }

  /** Candidates that came before their description, for the link that takes this one's place. */
  drainCandidates(): Candidate[] {
    return this.#candidates.drain();
  }

  /** Sends `track`, or nothing, in `slot` from now on. */
  setTrack(slot: Slot, track: MediaStreamTrack | null): void {
    this.#tracks = { ...this.#tracks, [slot]: track };
    // Not queued behind a negotiation: a muted microphone is muted now. It only fails on a connection that has just been closed.
    void this.#transceivers.fill(slot, track).catch(() => undefined);
  }

  /** Sends our pictures like this from now on. */
  encode(encodings: LinkEncodings): void {
    for (const slot of ['camera', 'screen'] as const) {
      const sender = this.#transceivers.of(slot)?.sender;
      if (sender && this.#tracks[slot]) void applyEncoding(sender, encodings[slot]);
    }
  }

  /** The way to the participant is open again: sends what did not arrive. */
  resume(): void {
    if (this.#isUndelivered || this.#connection.signalingState === 'have-local-offer') this.#resend();
  }

  /** Looks for a new network path without touching the media (RFC 8445 section 9), through these relays if given. */
  restartIce(iceServers?: RTCIceServer[]): void {
    if (this.#isClosed) return;
    if (iceServers) this.#connection.setConfiguration({ ...this.#connection.getConfiguration(), iceServers });
    this.#connection.restartIce();
  }

  /** Takes new relays; where our own end leans on one, moves over to its new credentials before the old ones end. */
  async renewIceServers(iceServers: RTCIceServer[]): Promise<void> {
    if (this.#isClosed) return;
    this.#connection.setConfiguration({ ...this.#connection.getConfiguration(), iceServers });
    const { path } = await this.#read();
    if (path?.local.type === 'relay' && !this.#isClosed) this.#connection.restartIce();
  }

  /** How loud their microphone is: 0 to 1, linear. */
  level(): number {
    return this.#level.read(this.#transceivers.of('microphone')?.receiver, performance.now());
  }

  /** How the connection does. */
  async sample(): Promise<LinkSample> {
    const { connectionState: connection } = this.#connection;
    const isFirefox = this.#isToFirefox || isFromFirefox(this.#connection.localDescription?.sdp);
    const mayRestartIce = !this.#options.isBare && !(isFirefox && connection === 'failed');
    if (connection !== 'connected' && connection !== 'disconnected') {
      this.#options.onStats(null);
      return { connection, bytesReceived: 0, framesDecoded: 0, mayRestartIce };
    }
    const reading = await this.#read();
    const stats = this.#meter.take(reading);
    if (stats && !this.#isClosed) this.#options.onStats(stats);
    const bytesReceived = [...reading.received.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    const framesDecoded = reading.received.get('camera')?.framesDecoded ?? 0;
    return { connection, bytesReceived, framesDecoded, mayRestartIce };
  }

  /** Ends the link for good; idempotent. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#resendTimer);
    this.#onDescribed();
    this.channels.close();
    const connection = this.#connection;
    connection.onnegotiationneeded = connection.onicecandidate = connection.onicecandidateerror = null;
    connection.ontrack = connection.onconnectionstatechange = null;
    connection.close();
  }

  async #read(): Promise<LinkReading> {
    return readLink(await this.#connection.getStats(), this.#transceivers.bySlot(), monotonicNow());
  }

  #enqueue(step: () => Promise<void>): void {
    this.#queue = this.#queue.then(async () => {
      if (this.#isClosed) return;
      try {
        await step();
      } catch (cause) {
        // A hostile or stale description, or a connection closed under a step: this link may fail, the call goes on.
        if (!this.#isClosed) this.#options.onProblem(cause);
      }
    });
  }

  async #offer(): Promise<void> {
    // Not stable: the browser asks again once it is.
    if (this.#connection.signalingState !== 'stable') return;
    // Between a Firefox and another browser every offer after the first contact is Firefox's (docs/decisions/0011).
    if (this.#isToFirefox && !isFromFirefox(this.#connection.localDescription?.sdp)) return;
    await this.#connection.setLocalDescription();
    this.#deliver();
  }

  async #describe(description: Description): Promise<void> {
    const { signalingState } = this.#connection;
    if (description.type === 'answer' && signalingState !== 'have-local-offer') return;
    const isCollision = description.type === 'offer' && signalingState !== 'stable';
    if (isCollision && !this.#options.isOfferer) return;
    const before = this.#received;
    this.#isToFirefox = isFromFirefox(description.sdp.sdp);
    await this.#connection.setRemoteDescription(description.sdp);
    // Everything that the description has brought, at once: one track after the other would draw a tile four times.
    if (this.#received !== before) this.#options.onTracks(this.#received);
    if (description.type === 'offer') {
      if (!this.#options.isBare) this.channels.create();
      await this.#transceivers.adopt(this.#tracks);
      await this.#connection.setLocalDescription();
      this.#deliver();
    } else {
      this.#settle();
    }
    await this.#applyCandidates();
  }

  async #applyCandidates(): Promise<void> {
    const remote = this.#connection.remoteDescription;
    if (!remote) return;
    for (const candidate of this.#candidates.take(remote.sdp)) {
      // One unusable candidate (a name that does not resolve, a protocol we lack) must not cost the others.
      await this.#connection.addIceCandidate(candidate).catch(() => undefined);
    }
  }

  #learn(step: () => void): void {
    step();
    const { network } = this.#search;
    if (isSameNetwork(this.#network, network)) return;
    this.#network = network;
    this.#options.onNetwork(network);
  }

  #sendCandidate(candidate: RTCIceCandidate | null): void {
    this.#learn(() => this.#search.find(candidate));
    if (!candidate && this.#options.isBare) return;
    void this.#options.send({ type: 'candidate', candidate: candidate && plainCandidate(candidate) });
  }

  /** Sends the current local description, and again while nothing answers: one emitted on a half-open socket is lost for good. */
  #deliver(): void {
    const local = this.#connection.localDescription;
    if (!local) return;
    this.#settle();
    const { type, sdp } = local;
    if (type !== 'offer' && type !== 'answer') return;
    // It would cost us our connection to the server, and the next one when it is sent again there.
    if (new TextEncoder().encode(JSON.stringify(sdp)).length > SDP_MAX_UNITS) {
      this.#options.onProblem(new RangeError('Too large to be sent.'));
      this.#onDescribed();
      return;
    }
    this.#isUndelivered = true;
    this.#resendTimer = setTimeout(() => this.#resend(), RESEND_MS);
    this.#delivery += 1;
    const delivery = this.#delivery;
    const signal: Signal = type === 'offer' ? { type, sdp: { type, sdp } } : { type, sdp: { type, sdp } };
    const sent = this.#options.send(signal);
    this.#onDescribed();
    void sent.then((result) => {
      if (delivery !== this.#delivery) return;
      // Refused for what it says, it would be refused again.
      if (result.ok ? type === 'answer' : result.code === 'bad_request') this.#settle();
      if (result.ok) this.#isUndelivered = false;
    });
  }

  #resend(): void {
    if (!this.#isClosed) this.#enqueue(async () => this.#deliver());
  }

  #settle(): void {
    this.#isUndelivered = false;
    clearTimeout(this.#resendTimer);
  }

  #receive(transceiver: RTCRtpTransceiver): void {
    const slot = this.#transceivers.slotOf(transceiver);
    if (slot) this.#received = { ...this.#received, [slot]: transceiver.receiver.track };
  }
}
