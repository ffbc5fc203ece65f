/**
 * Selects the one hint about the local audio: it does not reach participants, the microphone is silent, the person talks while
 * muted, or noise never pauses.
 */
import type { ParticipantId } from '@visavis/contract';
import type { AudioReport } from '@visavis/contract/peer-messages/audio-report';
import type { Call } from '../call/call.ts';
import type { LevelMeter, LevelMeterFactory } from '../call/speaker-monitor.ts';
import { createStore, type Readable } from '../common/store.ts';
import type { LocalMedia } from '../media/local-media.ts';
import type { AudioDelivery } from './audio-delivery.ts';
import { dismissHint, listen, UNHEARD, type VoiceHint, type VoiceMemory } from './microphone-monitor.ts';

/** `unheard`: the participants who do not receive the local audio, and whether these are all. */
export type Hint =
  | { readonly kind: VoiceHint }
  | { readonly kind: 'unheard'; readonly by: readonly ParticipantId[]; readonly isEverybody: boolean };

export interface HintSources {
  readonly call: Pick<Call, 'snapshot'>;
  readonly media: Pick<LocalMedia, 'snapshot' | 'openTrack'>;
  readonly hearing: Pick<AudioDelivery, 'notReceivingUs'>;
  readonly createLevelMeter: LevelMeterFactory;
}

/** Sampling interval of the local level, in ms. */
const LOOK_MS = 200;
/** Samples with speech among the last ones that prove that the person speaks. */
const SAYING_LOOKS = 3;

/** Creates the hints of one call, active while it has other participants. */
export class Hints {
  readonly #sources: HintSources;
  readonly #hint = createStore<Hint | null>(null);
  readonly #timer: ReturnType<typeof setInterval>;
  #memory: VoiceMemory = UNHEARD;
  #ear: { readonly track: MediaStreamTrack; readonly ear: LevelMeter } | null = null;
  /** The participants of the dismissed `unheard` hint. */
  #dismissed: ReadonlySet<ParticipantId> = new Set();

  constructor(sources: HintSources) {
    this.#sources = sources;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  get hint(): Readable<Hint | null> {
    return this.#hint;
  }

  /** Dismisses the hint; it returns only after another change. */
  dismiss(): void {
    const shown = this.#hint.get();
    if (shown?.kind === 'unheard') this.#dismissed = new Set(shown.by);
    else this.#memory = dismissHint(this.#memory);
    this.#hint.set(null);
  }

  /** Unsubscribes; idempotent. */
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

  // Another microphone starts a new record.
  #listenTo(track: MediaStreamTrack | null): void {
    if (track === (this.#ear?.track ?? null)) return;
    this.#ear?.ear.close();
    this.#ear = track && { track, ear: this.#sources.createLevelMeter(track) };
    this.#memory = UNHEARD;
  }

  #unheard(others: number): Hint | null {
    const notReceivingUs = this.#sources.hearing.notReceivingUs.get();
    if (notReceivingUs.size === 0) this.#dismissed = new Set();
    // A silent person sends silence: it is a fault only while the local meter measures speech.
    const isSaying = this.#memory.voices.length >= SAYING_LOOKS;
    const shown = this.#hint.get();
    const isKnown = (id: ParticipantId) => shown?.kind === 'unheard' && shown.by.includes(id);
    const counts = ([id, heard]: [ParticipantId, AudioReport]) => heard === 'nothing' || isSaying || isKnown(id);
    const by = [...notReceivingUs].filter(counts).map(([id]) => id);
    if (by.every((id) => this.#dismissed.has(id))) return null;
    return { kind: 'unheard', by, isEverybody: by.length === others };
  }

  /** Keeps the reference of an equal hint, so that it is rendered and announced once. */
  #show(hint: Hint | null): void {
    const shown = this.#hint.get();
    const isSame = shown?.kind === hint?.kind && by(shown).join() === by(hint).join();
    if (!isSame) this.#hint.set(hint);
  }
}

const by = (hint: Hint | null): readonly ParticipantId[] => (hint?.kind === 'unheard' ? hint.by : []);
