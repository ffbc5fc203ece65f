/**
 * The pre-call test: measures devices, server, relay and uplink, before or during a call. It takes a seat in a room of its own
 * (docs/decisions/0022), holds a loopback call, and closes both.
 */
import type { Joined } from '@visavis/contract';
import { ROOM_CAPACITY } from '@visavis/contract/limits';
import { relayIn } from '../call/call-state.ts';
import type { LevelMeterFactory } from '../call/speaker-monitor.ts';
import { createStore, patch, type Readable } from '../common/store.ts';
import type { LocalMedia } from '../media/local-media.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { measureLink } from '../stats/link-stats.ts';
import type { Loopback, LoopbackOptions } from './loopback.ts';
import {
  type DeviceFigure,
  judgeCheck,
  NO_FIGURES,
  type PeopleOnLine,
  type PrecallFigures,
  type PrecallReport,
} from './precall-report.ts';

export type { Finding, PrecallFigures, PrecallReport } from './precall-report.ts';

/** The present step of the test. */
export type PrecallStep = 'server' | 'loopback' | 'uplink' | 'done';

export interface PrecallSnapshot {
  readonly step: PrecallStep;
  readonly figures: PrecallFigures;
  /** Null until it is done. */
  readonly report: PrecallReport | null;
  /** URL of the recorded microphone; null without a recording. */
  readonly voiceUrl: string | null;
}

export interface PrecallTestParts {
  readonly media: Pick<LocalMedia, 'snapshot' | 'openTrack'>;
  /** Connects signaling of a room of its own. */
  readonly connect: () => SignalingPort;
  readonly openLoopback: (options: Omit<LoopbackOptions, 'createPeerConnection'>) => Loopback;
  readonly peopleOnLine: PeopleOnLine;
  /** Meters the local microphone. */
  readonly createLevelMeter: LevelMeterFactory;
  /** Records a track for this long; resolves with its URL, or null where the browser cannot record. */
  readonly record: (track: MediaStreamTrack, durationMs: number) => Promise<string | null>;
}

/** Timeout of the whole test, in ms. */
export const CHECK_MS = 10_000;
/** Timeouts of the join and of the connection, and the durations of the recording and of the throughput measurement, in ms. */
const JOIN_MS = 3000;
const CONNECT_MS = 2500;
const VOICE_MS = 2000;
const THROUGHPUT_MS = 3000;
/** Requests of which the fastest round trip counts: the others include queueing. */
const TRIPS = 3;
/** Sampling interval of the microphone's level, in ms. */
const SAMPLE_INTERVAL_MS = 100;
/** A lower peak level is inaudible: -60 dB. */
const QUIET_LEVEL = 0.001;

/** One test, which starts at once. */
export class PrecallTest {
  readonly #parts: PrecallTestParts;
  readonly #state = createStore<PrecallSnapshot>({ step: 'server', figures: NO_FIGURES, report: null, voiceUrl: null });
  readonly #signaling: SignalingPort;
  readonly #deadline: ReturnType<typeof setTimeout>;
  #loopback: Loopback | null = null;
  #isOver = false;

  constructor(parts: PrecallTestParts) {
    this.#parts = parts;
    this.#signaling = parts.connect();
    this.#deadline = setTimeout(() => this.#finish(), CHECK_MS);
    void this.#run();
  }

  get snapshot(): Readable<PrecallSnapshot> {
    return this.#state;
  }

  /** Ends the test at any step and closes everything that it has opened; idempotent. */
  close(): void {
    this.#isOver = true;
    clearTimeout(this.#deadline);
    this.#signaling.close();
    this.#loopback?.close();
  }

  async #run(): Promise<void> {
    try {
      const { problems, isWanted } = this.#parts.media.snapshot.get();
      const first = (slot: 'microphone' | 'camera'): DeviceFigure | null => (isWanted[slot] ? problems[slot] : 'off');
      this.#note({ microphone: first('microphone'), camera: first('camera') });
      const joined = await this.#reachServer();
      if (this.#isOver) return;
      patch(this.#state, { step: 'loopback' });
      const isOverRelay = await this.#openLoopback(joined);
      if (this.#isOver) return;
      await this.#measureMedia();
      if (this.#isOver || !isOverRelay) return this.#finish();
      patch(this.#state, { step: 'uplink' });
      const uplinkBps = await this.#loopback?.measureThroughput(THROUGHPUT_MS);
      if (uplinkBps !== undefined && !this.#isOver) this.#note({ uplinkBps });
      this.#finish();
    } catch {
      // The browser cannot hold the loopback call: the report has the figures so far.
      this.#finish();
    }
  }

  async #reachServer(): Promise<Joined | null> {
    const joined = await new Promise<Joined | null>((resolve) => {
      setTimeout(() => resolve(null), JOIN_MS);
      const media = { microphone: false, camera: false, screen: false, screenAudio: false };
      this.#signaling.join('Check', media, (answer) => resolve(answer.ok ? answer.value : null));
    });
    if (!joined) return null;
    const trips: number[] = [];
    for (let trip = 0; trip < TRIPS && !this.#isOver; trip += 1) {
      const startedAt = performance.now();
      if (await this.#signaling.iceServers()) trips.push(performance.now() - startedAt);
    }
    if (trips.length > 0) this.#note({ serverMs: Math.min(...trips), isPolling: this.#signaling.isPolling() });
    return joined;
  }

  /** Connects over the relay where there is one; where it does not answer directly, to test the devices. */
  async #openLoopback(joined: Joined | null): Promise<boolean> {
    const iceServers = joined?.iceServers ?? [];
    const relay = joined ? relayIn(joined) : 'none';
    const tracks = { microphone: this.#parts.media.openTrack('microphone'), camera: this.#parts.media.openTrack('camera') };
    const open = async (isRelayOnly: boolean) => {
      this.#loopback?.close();
      this.#loopback = this.#parts.openLoopback({ iceServers, isRelayOnly, tracks });
      return this.#loopback.connect(CONNECT_MS);
    };
    const isReached = relay === 'offered' && (await open(true));
    const found = isReached ? 'reached' : 'unreached';
    if (joined) this.#note({ relay: relay === 'offered' ? found : relay });
    if (!isReached && !this.#isOver) await open(false);
    return isReached;
  }

  /** Sends audio and video over the loopback, measures what is received, and records the audio. */
  async #measureMedia(): Promise<void> {
    const loopback = this.#loopback;
    if (!loopback) return;
    const microphone = this.#parts.media.openTrack('microphone');
    const before = await loopback.read();
    const { voice } = loopback;
    let loudest = 0;
    // The local track: Chromium measures the level of a received one only while it is played.
    const meter = microphone && this.#parts.createLevelMeter(microphone);
    const sampling = setInterval(() => {
      loudest = Math.max(loudest, meter?.level() ?? 0);
    }, SAMPLE_INTERVAL_MS);
    const recorded = microphone && voice ? this.#parts.record(voice, VOICE_MS) : Promise.resolve(null);
    const [voiceUrl] = await Promise.all([recorded.catch(() => null), new Promise((resolve) => setTimeout(resolve, VOICE_MS))]);
    clearInterval(sampling);
    meter?.close();
    const after = await loopback.read();
    if (this.#isOver) return;
    const { received, lossIn } = measureLink(before.received, after.received);
    const works = (isWorking: boolean): DeviceFigure => (isWorking ? 'works' : 'quiet');
    const isRelayed = this.#state.get().figures.relay === 'reached';
    patch(this.#state, { voiceUrl });
    this.#note({
      ...(microphone && { microphone: works(loudest > QUIET_LEVEL && (received.get('microphone')?.bps ?? 0) > 0) }),
      ...(this.#parts.media.openTrack('camera') && { camera: works((received.get('camera')?.fps ?? 0) > 0) }),
      // The loopback passes the relay twice.
      ...(isRelayed && { loss: lossIn, roundTripMs: after.sent.roundTripMs === null ? null : after.sent.roundTripMs / 2 }),
    });
  }

  #finish(): void {
    if (this.#isOver) return;
    const report = judgeCheck(this.#state.get().figures, ROOM_CAPACITY, this.#parts.peopleOnLine);
    patch(this.#state, { step: 'done', report });
    this.close();
  }

  #note(figures: Partial<PrecallFigures>): void {
    patch(this.#state, { figures: { ...this.#state.get().figures, ...figures } });
  }
}
