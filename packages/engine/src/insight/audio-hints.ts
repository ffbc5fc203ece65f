/**
 * The one thing a person should be told about their own sound now: that the others don't hear it, that there is none, that they talk while
 * muted, that it is never quiet. It knows no words and no audio graph.
 */
import type { ParticipantId } from '@visavis/contract';
import type { Call } from '../call/call-types.ts';
import type { LevelMeter, LevelMeterFactory } from '../call/speaker-monitor.ts';
import { createStore, type Readable } from '../common/store.ts';
import type { LocalMedia } from '../media/local-media.ts';
import type { AudioDelivery, AudioReport } from './audio-delivery.ts';
import { dismissHint, listen, UNHEARD, type VoiceHint, type VoiceMemory } from './microphone-monitor.ts';

/** `unheard`: those of the others who don't hear us, and whether that is everybody. */
export type Hint =
  | { readonly kind: VoiceHint }
  | { readonly kind: 'unheard'; readonly by: readonly ParticipantId[]; readonly isEverybody: boolean };

export interface Hints {
  readonly hint: Readable<Hint | null>;
  /** Puts the hint away; it does not come back before something else has changed. */
  dismiss(): void;
  /** Listens no more; idempotent. */
  close(): void;
}

export interface HintSources {
  readonly call: Pick<Call, 'snapshot'>;
  readonly media: Pick<LocalMedia, 'snapshot' | 'openTrack'>;
  readonly hearing: Pick<AudioDelivery, 'notReceivingUs'>;
  readonly createLevelMeter: LevelMeterFactory;
}

/** Between two looks at our own loudness, in ms. */
const LOOK_MS = 200;
/** Looks with a voice among the last ones that make sure that we do say something. */
const SAYING_LOOKS = 3;

/** The hints of one call, while somebody else is in it. */
export function createHints(sources: HintSources): Hints {
  return new CallHints(sources);
}

class CallHints implements Hints {
  readonly #sources: HintSources;
  readonly #hint = createStore<Hint | null>(null);
  readonly #timer: ReturnType<typeof setInterval>;
  #memory: VoiceMemory = UNHEARD;
  #ear: { readonly track: MediaStreamTrack; readonly ear: LevelMeter } | null = null;
  /** Whose deafness was put away. */
  #dismissed: ReadonlySet<ParticipantId> = new Set();

  constructor(sources: HintSources) {
    this.#sources = sources;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  get hint(): Readable<Hint | null> {
    return this.#hint;
  }

  dismiss(): void {
    const shown = this.#hint.get();
    if (shown?.kind === 'unheard') this.#dismissed = new Set(shown.by);
    else this.#memory = dismissHint(this.#memory);
    this.#hint.set(null);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#listenTo(null);
    this.#hint.set(null);
  }

  #look(): void {
    const { call, media } = this.#sources;
    const { phase, participants } = call.snapshot.get();
    const isAlone = phase.name !== 'live' || participants.length === 0;
    const track = isAlone ? null : media.openTrack('microphone');
    this.#listenTo(track);
    this.#memory = listen(this.#memory, {
      nowMs: performance.now(),
      level: this.#ear?.ear.level() ?? null,
      isMuted: media.snapshot.get().tracks.microphone === null,
      isSourceMuted: track?.muted ?? false,
    });
    const { hint } = this.#memory;
    this.#show(this.#unheard(participants.length) ?? (hint && { kind: hint }));
  }

  /** Another microphone has a record of its own. */
  #listenTo(track: MediaStreamTrack | null): void {
    if (track === (this.#ear?.track ?? null)) return;
    this.#ear?.ear.close();
    this.#ear = track && { track, ear: this.#sources.createLevelMeter(track) };
    this.#memory = UNHEARD;
  }

  #unheard(others: number): Hint | null {
    const notReceivingUs = this.#sources.hearing.notReceivingUs.get();
    if (notReceivingUs.size === 0) this.#dismissed = new Set();
    // Silence is what a silent person sends: it is a fault only while we hear ourselves.
    const isSaying = this.#memory.voices.length >= SAYING_LOOKS;
    const shown = this.#hint.get();
    const isKnown = (id: ParticipantId) => shown?.kind === 'unheard' && shown.by.includes(id);
    const counts = ([id, heard]: [ParticipantId, AudioReport]) => heard === 'nothing' || isSaying || isKnown(id);
    const by = [...notReceivingUs].filter(counts).map(([id]) => id);
    if (by.every((id) => this.#dismissed.has(id))) return null;
    return { kind: 'unheard', by, isEverybody: by.length === others };
  }

  /** The same hint keeps its reference, so that it is drawn and announced once. */
  #show(hint: Hint | null): void {
    const shown = this.#hint.get();
    const isSame = shown?.kind === hint?.kind && by(shown).join() === by(hint).join();
    if (!isSame) this.#hint.set(hint);
  }
}

const by = (hint: Hint | null): readonly ParticipantId[] => (hint?.kind === 'unheard' ? hint.by : []);
