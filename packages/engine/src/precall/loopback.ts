/**
 * A loopback call: two connections in one page, over the relay where there is one, so that local media travels the whole path out and
 * back. Measures, and rates nothing.
 */
import type { IceServer } from '@visavis/contract';
import type { Slot } from '../media/tracks.ts';
import { readStatsReport, type StatsReport } from '../stats/stats-report.ts';

export interface LoopbackOptions {
  readonly createPeerConnection: (configuration: RTCConfiguration) => RTCPeerConnection;
  readonly iceServers: readonly IceServer[];
  readonly isRelayOnly: boolean;
  /** The tracks to send; null: none in this slot. */
  readonly tracks: Readonly<Record<'microphone' | 'camera', MediaStreamTrack | null>>;
}

/** A loopback call, as the pre-call test uses it. */
export interface Loopback {
  /** Resolves with whether it is connected. */
  connect(timeoutMs: number): Promise<boolean>;
  /** The local audio as received; null before the connection, and without a microphone. */
  readonly voice: MediaStreamTrack | null;
  /** What was sent, and what was received. */
  read(): Promise<{ readonly sent: StatsReport; readonly received: StatsReport }>;
  /** Sends at the highest possible rate for this long, and resolves with the received bit rate. */
  measureThroughput(durationMs: number): Promise<number>;
  /** Closes both connections; idempotent. */
  close(): void;
}

/** The first second of a measurement is the ramp-up of congestion control, and is excluded. */
const WARM_UP_MS = 1000;
/** Interval of two batches, in ms. */
const TICK_MS = 20;
/** Upper limit of the measured rate: what the largest room of this product can use, in bit/s. */
export const FLOOD_MAX_BPS = 20_000_000;
const BYTES_PER_TICK = (FLOOD_MAX_BPS / 8 / 1000) * TICK_MS;
const CHUNK_BYTES = 10_000;
/** Limit of the channel's buffer: enough that it never empties between two batches. */
const WAITING_MAX_BYTES = 400_000;

/** Two connections of this page. Nothing is sent before {@link PageLoopback.connect}. */
export class PageLoopback implements Loopback {
  readonly #near: RTCPeerConnection;
  readonly #far: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  #receivedBytes = 0;

  constructor({ createPeerConnection, iceServers, isRelayOnly, tracks }: LoopbackOptions) {
    const configuration: RTCConfiguration = {
      iceServers: iceServers.map((server) => ({ ...server })),
      iceTransportPolicy: isRelayOnly ? 'relay' : 'all',
      bundlePolicy: 'max-bundle',
    };
    this.#near = createPeerConnection(configuration);
    this.#far = createPeerConnection(configuration);
    for (const [slot, track] of Object.entries(tracks)) {
      this.#near.addTransceiver(track ?? (slot === 'microphone' ? 'audio' : 'video'), { direction: 'sendonly' });
    }
    this.#channel = this.#near.createDataChannel('flood');
    this.#far.ondatachannel = ({ channel }) => {
      channel.binaryType = 'arraybuffer';
      channel.onmessage = ({ data }) => {
        if (data instanceof ArrayBuffer) this.#receivedBytes += data.byteLength;
      };
    };
  }

  get voice(): MediaStreamTrack | null {
    return this.#far.getReceivers().find(({ track }) => track.kind === 'audio')?.track ?? null;
  }

  async connect(timeoutMs: number): Promise<boolean> {
    let describe: () => void = () => undefined;
    const described = new Promise<void>((resolve) => {
      describe = resolve;
    });
    const pass = (to: RTCPeerConnection) => async (event: RTCPeerConnectionIceEvent) => {
      await described;
      // One unusable candidate must not cost the others.
      if (event.candidate) await to.addIceCandidate(event.candidate).catch(() => undefined);
    };
    this.#near.onicecandidate = pass(this.#far);
    this.#far.onicecandidate = pass(this.#near);
    const opened = new Promise<boolean>((resolve) => {
      this.#channel.onopen = () => resolve(true);
      this.#channel.onclose = () => resolve(false);
      setTimeout(() => resolve(false), timeoutMs);
    });
    await this.#near.setLocalDescription();
    await this.#far.setRemoteDescription(descriptionOf(this.#near));
    await this.#far.setLocalDescription();
    await this.#near.setRemoteDescription(descriptionOf(this.#far));
    describe();
    return opened;
  }

  async read(): Promise<{ sent: StatsReport; received: StatsReport }> {
    const [sent, received] = await Promise.all([this.#near, this.#far].map(readingOf));
    if (!sent || !received) throw new TypeError('Two connections give two readings.');
    return { sent, received };
  }

  async measureThroughput(durationMs: number): Promise<number> {
    const chunk = new Uint8Array(CHUNK_BYTES);
    const timer = setInterval(() => {
      for (let sent = 0; sent < BYTES_PER_TICK && this.#channel.bufferedAmount < WAITING_MAX_BYTES; sent += CHUNK_BYTES) {
        if (this.#channel.readyState === 'open') this.#channel.send(chunk);
        else return;
      }
    }, TICK_MS);
    await pause(WARM_UP_MS);
    const before = { bytes: this.#receivedBytes, atMs: performance.now() };
    await pause(durationMs - WARM_UP_MS);
    clearInterval(timer);
    return ((this.#receivedBytes - before.bytes) * 8 * 1000) / Math.max(1, performance.now() - before.atMs);
  }

  close(): void {
    this.#near.onicecandidate = this.#far.onicecandidate = this.#far.ondatachannel = null;
    this.#near.close();
    this.#far.close();
  }
}

async function readingOf(connection: RTCPeerConnection): Promise<StatsReport> {
  const lines = connection.getTransceivers();
  const slots: readonly Slot[] = ['microphone', 'camera'];
  return readStatsReport(
    await connection.getStats(),
    new Map(slots.flatMap((slot, index) => (lines[index] ? [[slot, lines[index]]] : []))),
    performance.now(),
  );
}

function descriptionOf({ localDescription }: RTCPeerConnection): RTCSessionDescriptionInit {
  if (!localDescription) throw new TypeError('A connection that has described itself has a description.');
  return { type: localDescription.type, sdp: localDescription.sdp };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
