/** One RTCPeerConnection to one participant: tracks and statistics, on top of its negotiation, candidates and data channels. */
import { monotonicNow } from '../../common/monotonic-clock.ts';
import { NO_TRACKS, type Slot, type Tracks } from '../../media/tracks.ts';
import { readStatsReport, type StatsReport } from '../../stats/stats-report.ts';
import { StatsSampler } from '../../stats/stats-sampler.ts';
import { DataChannels } from './data-channels.ts';
import type { LinkSample } from './link-monitor.ts';
import { LocalCandidates } from './local-candidates.ts';
import { Negotiation } from './negotiation.ts';
import type { PeerLinkOptions } from './peer-link-options.ts';
import { ReceiverLevel } from './receiver-level.ts';
import { applyEncoding } from './sending/apply-encoding.ts';
import type { LinkEncodings } from './sending/encoding-plan.ts';
import { SlotTransceivers } from './slot-transceivers.ts';

/** The connection to one participant. */
export class PeerLink {
  readonly #options: PeerLinkOptions;
  readonly #connection: RTCPeerConnection;
  readonly #transceivers: SlotTransceivers;
  readonly #level = new ReceiverLevel();
  readonly #meter = new StatsSampler();
  readonly #candidates: LocalCandidates;
  /** Offers and answers. */
  readonly negotiation: Negotiation;
  /** Data channels. */
  readonly channels: DataChannels;
  #localTracks: Tracks;
  #remoteTracks: Tracks = NO_TRACKS;
  #emittedTracks: Tracks = NO_TRACKS;
  #isClosed = false;

  constructor(options: PeerLinkOptions) {
    const { connection, emit, isMinimal, isOfferer, slots, tracks } = options;
    this.#options = options;
    this.#localTracks = tracks;
    this.#connection = connection;
    this.#transceivers = new SlotTransceivers(connection, slots, options.streams, options.codecsOf);
    this.#candidates = new LocalCandidates({ ...options, onNetwork: (network) => emit({ type: 'network seen', network }) });
    this.negotiation = new Negotiation({
      ...options,
      onRemoteDescription: () => this.#emitTracks(),
      prepareAnswer: () => this.#prepareAnswer(),
      onProblem: (cause) => emit({ type: 'negotiation failed', cause }),
    });
    this.channels = new DataChannels({
      ...options,
      onOpen: (isOpen) => emit({ type: 'channel changed', isOpen }),
      onText: (text) => emit({ type: 'text received', text }),
      onFrame: (frame) => emit({ type: 'frame received', frame }),
    });
    connection.ontrack = ({ transceiver }) => this.#addTrack(transceiver);
    connection.onconnectionstatechange = () => emit({ type: 'connection changed' });
    if (!isOfferer) return;
    this.#transceivers.create();
    for (const slot of slots) if (tracks[slot]) this.setTrack(slot, tracks[slot]);
    if (!isMinimal) this.channels.create();
    // A warm connection has fired its negotiationneeded before a listener was added.
    this.negotiation.negotiate();
  }

  /** Sends `track`, or nothing, in `slot` from now on. */
  setTrack(slot: Slot, track: MediaStreamTrack | null): void {
    this.#localTracks = { ...this.#localTracks, [slot]: track };
    // Not queued behind a negotiation: muting takes effect at once. It fails only on a connection that has just been closed.
    void this.#transceivers.fill(slot, track).catch(() => undefined);
  }

  /** Sends the local video with these encodings from now on. */
  encode(encodings: LinkEncodings): void {
    for (const slot of ['camera', 'screen'] as const) {
      const sender = this.#transceivers.of(slot)?.sender;
      if (sender && this.#localTracks[slot]) void applyEncoding(sender, encodings[slot]);
    }
  }

  /** Searches a new network path without interrupting the media (RFC 8445 section 9), with these ICE servers if given. */
  restartIce(iceServers?: RTCIceServer[]): void {
    if (this.#isClosed) return;
    if (iceServers) this.#setIceServers(iceServers);
    this.#connection.restartIce();
  }

  /** Sets new ICE servers; where the selected local candidate is relayed, moves to the new credentials before the old ones expire. */
  async renewIceServers(iceServers: RTCIceServer[]): Promise<void> {
    if (this.#isClosed) return;
    this.#setIceServers(iceServers);
    const { path } = await this.#read();
    if (path?.local.type === 'relay' && !this.#isClosed) this.#connection.restartIce();
  }

  /** The audio level of the participant's microphone: 0 to 1, linear. */
  level(): number {
    return this.#level.read(this.#transceivers.of('microphone')?.receiver, performance.now());
  }

  /** Measures the connection and emits the result. */
  async sample(): Promise<LinkSample> {
    const { connectionState: connection } = this.#connection;
    const mayRestartIce = !this.#options.isMinimal && !(this.negotiation.isWithFirefox && connection === 'failed');
    if (connection !== 'connected' && connection !== 'disconnected') {
      this.#options.emit({ type: 'link measured', stats: null });
      return { connection, bytesReceived: 0, framesDecoded: 0, mayRestartIce };
    }
    const reading = await this.#read();
    const stats = this.#meter.take(reading);
    if (stats && !this.#isClosed) this.#options.emit({ type: 'link measured', stats });
    const bytesReceived = [...reading.received.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    const framesDecoded = reading.received.get('camera')?.framesDecoded ?? 0;
    return { connection, bytesReceived, framesDecoded, mayRestartIce };
  }

  /** Closes the connection for good; idempotent. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.negotiation.close();
    this.channels.close();
    this.#candidates.close();
    this.#connection.ontrack = this.#connection.onconnectionstatechange = null;
    this.#connection.close();
  }

  #setIceServers(iceServers: RTCIceServer[]): void {
    this.#connection.setConfiguration({ ...this.#connection.getConfiguration(), iceServers });
  }

  async #read(): Promise<StatsReport> {
    return readStatsReport(await this.#connection.getStats(), this.#transceivers.bySlot(), monotonicNow());
  }

  #prepareAnswer(): Promise<void> {
    if (!this.#options.isMinimal) this.channels.create();
    return this.#transceivers.adopt(this.#localTracks);
  }

  #addTrack(transceiver: RTCRtpTransceiver): void {
    const slot = this.#transceivers.slotOf(transceiver);
    if (slot) this.#remoteTracks = { ...this.#remoteTracks, [slot]: transceiver.receiver.track };
  }

  /** Emits all tracks of a remote description at once: one by one they would render a tile four times. */
  #emitTracks(): void {
    if (this.#remoteTracks === this.#emittedTracks) return;
    this.#emittedTracks = this.#remoteTracks;
    this.#options.emit({ type: 'tracks changed', tracks: this.#remoteTracks });
  }
}
