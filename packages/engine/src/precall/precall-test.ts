/**
 * Checks, before or during a call, whether calls will work from here: devices, server, relay, line. It takes a seat in a room of its own
 * (docs/decisions/0022), holds a call with itself, and leaves nothing behind. It draws nothing and knows no words.
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
  type CheckFigures,
  type DeviceFigure,
  judgeCheck,
  NO_FIGURES,
  type PeopleOnLine,
  type PrecallReport,
} from './precall-report.ts';

export type { CheckFigures, Finding, PrecallReport } from './precall-report.ts';

/** What is being looked at; `done`: everything that could be. */
export type CheckStep = 'server' | 'line' | 'uplink' | 'done';

export interface CheckSnapshot {
  readonly step: CheckStep;
  readonly figures: CheckFigures;
  /** Null until it is done. */
  readonly verdict: PrecallReport | null;
  /** Where our recorded voice can be played from; null: none. */
  readonly voiceUrl: string | null;
}

export interface LineCheckParts {
  readonly media: Pick<LocalMedia, 'snapshot' | 'openTrack'>;
  /** Signaling of a room in which nobody else is. */
  readonly connect: () => SignalingPort;
  readonly openLoopback: (options: Omit<LoopbackOptions, 'createPeerConnection'>) => Loopback;
  readonly peopleOnLine: PeopleOnLine;
  /** Listens to our microphone. */
  readonly createLevelMeter: LevelMeterFactory;
  /** Records a track for so long; resolves with where it can be played from, null where the browser cannot. */
  readonly record: (track: MediaStreamTrack, durationMs: number) => Promise<string | null>;
}

/** A check is over after this long, whatever is missing, in ms. */
export const CHECK_MS = 10_000;
/** How long the server, the relay and the voice get of it, and how long the line is filled, in ms. */
const JOIN_MS = 3000;
const CONNECT_MS = 2500;
const VOICE_MS = 2000;
const FLOOD_MS = 3000;
/** Requests whose fastest answer counts: the others waited for something else. */
const TRIPS = 3;
/** Between two looks at how loud the voice is, in ms. */
const LISTEN_MS = 100;
/** Below this a microphone gives nothing that anybody would hear: -60 dB. */
const QUIET_LEVEL = 0.001;

/** One check, which starts at once. */
export class LineCheck {
  readonly #parts: LineCheckParts;
  readonly #state = createStore<CheckSnapshot>({ step: 'server', figures: NO_FIGURES, verdict: null, voiceUrl: null });
  readonly #signaling: SignalingPort;
  readonly #deadline: ReturnType<typeof setTimeout>;
  #loopback: Loopback | null = null;
  #isOver = false;

  constructor(parts: LineCheckParts) {
    this.#parts = parts;
    this.#signaling = parts.connect();
    this.#deadline = setTimeout(() => this.#finish(), CHECK_MS);
    void this.#run();
  }

  get snapshot(): Readable<CheckSnapshot> {
    return this.#state;
  }

  /** Ends it wherever it is, and closes everything that it has opened; idempotent. */
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
      patch(this.#state, { step: 'line' });
      const isOverRelay = await this.#openLoopback(joined);
      if (this.#isOver) return;
      await this.#listen();
      if (this.#isOver || !isOverRelay) return this.#finish();
      patch(this.#state, { step: 'uplink' });
      const uplinkBps = await this.#loopback?.measureThroughput(FLOOD_MS);
      if (uplinkBps !== undefined && !this.#isOver) this.#note({ uplinkBps });
      this.#finish();
    } catch {
      // A browser that cannot call itself: what is known by now is what there is to say.
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

  /** Over the relay where there is one; directly, for the sake of the devices, where it does not answer. */
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

  /** Sends voice and picture around, hears and sees whether they come back, and records the voice. */
  async #listen(): Promise<void> {
    const loopback = this.#loopback;
    if (!loopback) return;
    const microphone = this.#parts.media.openTrack('microphone');
    const before = await loopback.read();
    const { voice } = loopback;
    let loudest = 0;
    // Our own track: of one that arrives Chromium tells a loudness only while it is played out loud.
    const ear = microphone && this.#parts.createLevelMeter(microphone);
    const listening = setInterval(() => {
      loudest = Math.max(loudest, ear?.level() ?? 0);
    }, LISTEN_MS);
    const recorded = microphone && voice ? this.#parts.record(voice, VOICE_MS) : Promise.resolve(null);
    const [voiceUrl] = await Promise.all([recorded.catch(() => null), new Promise((resolve) => setTimeout(resolve, VOICE_MS))]);
    clearInterval(listening);
    ear?.close();
    const after = await loopback.read();
    if (this.#isOver) return;
    const { received, lossIn } = measureLink(before.received, after.received);
    const works = (isWorking: boolean): DeviceFigure => (isWorking ? 'works' : 'quiet');
    const isRelayed = this.#state.get().figures.relay === 'reached';
    patch(this.#state, { voiceUrl });
    this.#note({
      ...(microphone && { microphone: works(loudest > QUIET_LEVEL && (received.get('microphone')?.bps ?? 0) > 0) }),
      ...(this.#parts.media.openTrack('camera') && { camera: works((received.get('camera')?.fps ?? 0) > 0) }),
      // The way to ourselves leads to the relay twice.
      ...(isRelayed && { loss: lossIn, roundTripMs: after.sent.roundTripMs === null ? null : after.sent.roundTripMs / 2 }),
    });
  }

  #finish(): void {
    if (this.#isOver) return;
    const verdict = judgeCheck(this.#state.get().figures, ROOM_CAPACITY, this.#parts.peopleOnLine);
    patch(this.#state, { step: 'done', verdict });
    this.close();
  }

  #note(figures: Partial<CheckFigures>): void {
    patch(this.#state, { figures: { ...this.#state.get().figures, ...figures } });
  }
}
