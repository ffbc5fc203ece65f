/** Looks at everybody's loudness while a call has company, and tells who speaks. It knows no receiver and no audio graph. */
import type { ParticipantId } from '@visavis/contract';
import { createStore, type Readable } from '../common/store.ts';
import type { LocalMedia } from '../media/local-media.ts';
import { SILENCE, type SpeakerState, type Speakers, updateSpeakers } from './active-speaker.ts';
import type { CallSnapshot } from './call-state.ts';

/** Listens to a track of ours. */
export interface LevelMeter {
  /** How loud it is now: 0 to 1, linear; null while the browser does not let the page listen. */
  level(): number | null;
  close(): void;
}

/** Opens an ear for a track. */
export type LevelMeterFactory = (track: MediaStreamTrack) => LevelMeter;

/** Where our own voice comes from, and what listens to it; without an ear it is not heard. */
export interface OwnVoice {
  readonly media: Pick<LocalMedia, 'snapshot'>;
  readonly createLevelMeter?: LevelMeterFactory;
}

/** Between two looks, in ms: two of them make the 150 ms after which a voice is shown. */
const LOOK_MS = 75;
/** After company has come, in ms: opening an ear takes the processor from the connection that is being made just then. */
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

  /** @param levelOf how loud one of the others is; nobody who is muted is asked for. */
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

  /** Looks while there is somebody to see it, and rests otherwise. */
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
