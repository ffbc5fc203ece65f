/** Samples audio levels while the call has other participants, and reports the active speakers. */
import type { ParticipantId } from '@visavis/contract';
import { createStore, type Readable } from '../common/store.ts';
import type { LocalMedia } from '../media/local-media.ts';
import { SILENCE, type SpeakerState, type Speakers, updateSpeakers } from './active-speaker.ts';
import type { CallSnapshot } from './call-state.ts';

/** Meters a local track. */
export interface LevelMeter {
  /** The level now: 0 to 1, linear; null while the browser suspends audio. */
  level(): number | null;
  close(): void;
}

/** Creates a level meter for a track. */
export type LevelMeterFactory = (track: MediaStreamTrack) => LevelMeter;

/** The local microphone and its level meter; without one the local participant is never a speaker. */
export interface OwnVoice {
  readonly media: Pick<LocalMedia, 'snapshot'>;
  readonly createLevelMeter?: LevelMeterFactory;
}

/** Sampling interval, in ms: two samples are within the 150 ms after which a speaker is shown. */
const LOOK_MS = 75;
/** Delay after another participant has joined, in ms: a level meter competes for CPU with the connection that starts at that moment. */
const FIRST_LOOK_AFTER_MS = 1000;

export class SpeakerMonitor {
  readonly #snapshot: Readable<CallSnapshot>;
  readonly #own: OwnVoice;
  readonly #levelOf: (id: ParticipantId) => number;
  readonly #speakers = createStore<Speakers>(SILENCE.speakers);
  readonly #stop: () => void;
  #hearing: SpeakerState = SILENCE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ear: { readonly track: MediaStreamTrack; readonly ear: LevelMeter } | null = null;

  /** @param levelOf the level of a remote participant; not called for muted ones. */
  constructor(snapshot: Readable<CallSnapshot>, own: OwnVoice, levelOf: (id: ParticipantId) => number) {
    this.#snapshot = snapshot;
    this.#own = own;
    this.#levelOf = levelOf;
    this.#stop = snapshot.subscribe(() => this.#adjust());
  }

  get speakers(): Readable<Speakers> {
    return this.#speakers;
  }

  close(): void {
    this.#stop();
    this.#rest();
  }

  /** Samples while the speakers are subscribed to. */
  #adjust(): void {
    const { phase, participants } = this.#snapshot.get();
    if (phase.name !== 'live' || participants.length === 0) this.#rest();
    else this.#timer ??= setTimeout(() => this.#watch(), FIRST_LOOK_AFTER_MS);
  }

  #watch(): void {
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#ear?.ear.close();
    this.#ear = null;
    this.#hearing = SILENCE;
    this.#speakers.set(SILENCE.speakers);
  }

  #look(): void {
    const { self, participants } = this.#snapshot.get();
    const levels = new Map<ParticipantId, number>();
    for (const { id, media } of participants) levels.set(id, media.microphone ? this.#levelOf(id) : 0);
    if (self) levels.set(self.id, this.#ownLevel());
    this.#hearing = updateSpeakers(this.#hearing, levels, performance.now(), self?.id ?? null);
    this.#speakers.set(this.#hearing.speakers);
  }

  #ownLevel(): number {
    const track = this.#own.media.snapshot.get().tracks.microphone;
    if (track !== this.#ear?.track) {
      this.#ear?.ear.close();
      const ear = track && this.#own.createLevelMeter?.(track);
      this.#ear = ear ? { track, ear } : null;
    }
    return this.#ear?.ear.level() ?? 0;
  }
}
