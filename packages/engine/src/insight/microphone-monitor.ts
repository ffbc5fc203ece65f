/** Hints about the local microphone, from its level: pure. */
import { VOICE_LEVEL } from '../call/active-speaker.ts';
import { hasHeldFor, heldSince } from '../common/hysteresis.ts';

/** Talking while muted; a silent microphone; noise without a pause. */
export type VoiceHint = 'talking_muted' | 'silent_microphone' | 'noisy_microphone';

/** One sample of the local microphone. */
export interface VoiceLook {
  readonly nowMs: number;
  /** 0 to 1, linear; null without a level meter: there is no microphone, or the browser suspends audio. */
  readonly level: number | null;
  /** Open, and not sent. */
  readonly isMuted: boolean;
  /** The system has muted it: a key on the headset, another program. */
  readonly isSourceMuted: boolean;
}

/** The state between two samples. */
export interface VoiceMemory {
  readonly hint: VoiceHint | null;
  readonly isMuted: boolean;
  /** When speech was measured lately, in ms. */
  readonly voices: readonly number[];
  /** Since when the level has been zero; null while it is not. */
  readonly deadSinceMs: number | null;
  /** Since when there was no pause; null during one. */
  readonly loudSinceMs: number | null;
  readonly pausedSinceMs: number | null;
  /** The hints already shown, which are not repeated before the microphone is switched. */
  readonly said: ReadonlySet<VoiceHint>;
}

/** The state before the first sample. */
export const UNHEARD: VoiceMemory = {
  hint: null,
  isMuted: false,
  voices: [],
  deadSinceMs: null,
  loudSinceMs: null,
  pausedSinceMs: null,
  said: new Set(),
};

/** This many samples with speech in this time are talk, and not a cough: 1.2 s of 3 s at five samples a second. */
const TALK_LOOKS = 6;
const TALK_WITHIN_MS = 3000;
/** How long the hint stays after the last speech, in ms. */
const TALK_STANDS_MS = 6000;
/** Below this level the microphone delivers nothing: a silent room is at -90 dBov, the last of 16 bits. */
const DEAD_LEVEL = 10 ** (-100 / 20);
/** How long the level has to be zero, in ms; a noise gate may hold it there for a while. */
const DEAD_AFTER_MS = 12_000;
const SOURCE_MUTED_AFTER_MS = 3000;
/** From this level on it is noise, -45 dBov; speech pauses every few seconds, a fan does not. */
const NOISE_LEVEL = 10 ** (-45 / 20);
const NOISY_AFTER_MS = 20_000;
/** A pause that ends the hint, in ms. */
const PAUSE_MS = 1500;
/** A shorter pause is a gap between two waves, in ms: one quiet sample does not count. */
const GAP_MS = 200;

/** Updates the state by one sample. */
export function listen(before: VoiceMemory, look: VoiceLook): VoiceMemory {
  const isSwitched = look.isMuted !== before.isMuted;
  const memory: VoiceMemory = isSwitched ? { ...UNHEARD, isMuted: look.isMuted } : before;
  const heard = look.level === null ? { ...UNHEARD, isMuted: look.isMuted, said: memory.said } : hear(memory, look, look.level);
  const hint = hintOf(heard, look, memory.hint);
  const isNew = hint !== null && hint !== memory.hint;
  if (isNew && memory.said.has(hint)) return { ...heard, hint: null };
  return { ...heard, hint, said: isNew ? new Set([...memory.said, hint]) : memory.said };
}

/** The hint was dismissed: it is not repeated before the microphone is switched. */
export function dismissHint(memory: VoiceMemory): VoiceMemory {
  return { ...memory, hint: null };
}

function hear(memory: VoiceMemory, { nowMs, isSourceMuted }: VoiceLook, level: number): VoiceMemory {
  const isVoice = level >= VOICE_LEVEL;
  const isDead = level < DEAD_LEVEL || isSourceMuted;
  const recent = memory.voices.filter((atMs) => nowMs - atMs < TALK_STANDS_MS);
  const isPause = level < NOISE_LEVEL;
  const pausedSinceMs = heldSince(isPause, memory.pausedSinceMs, nowMs);
  const isPaused = hasHeldFor(pausedSinceMs, GAP_MS, nowMs);
  const loudSinceMs = isPaused ? null : (memory.loudSinceMs ?? (isPause ? null : nowMs));
  return {
    ...memory,
    voices: isVoice ? [...recent, nowMs] : recent,
    deadSinceMs: heldSince(isDead, memory.deadSinceMs, nowMs),
    loudSinceMs,
    pausedSinceMs,
  };
}

function hintOf(memory: VoiceMemory, look: VoiceLook, shown: VoiceHint | null): VoiceHint | null {
  const { voices, deadSinceMs, loudSinceMs, pausedSinceMs } = memory;
  const { nowMs, isMuted, isSourceMuted } = look;
  if (isMuted) {
    const talk = voices.filter((atMs) => nowMs - atMs < TALK_WITHIN_MS);
    const isTalking = talk.length >= TALK_LOOKS || (shown === 'talking_muted' && voices.length > 0);
    return isTalking ? 'talking_muted' : null;
  }
  const deadAfterMs = isSourceMuted ? SOURCE_MUTED_AFTER_MS : DEAD_AFTER_MS;
  if (hasHeldFor(deadSinceMs, deadAfterMs, nowMs)) return 'silent_microphone';
  const isQuietAgain = hasHeldFor(pausedSinceMs, PAUSE_MS, nowMs);
  if (shown === 'noisy_microphone' && !isQuietAgain) return 'noisy_microphone';
  return hasHeldFor(loudSinceMs, NOISY_AFTER_MS, nowMs) ? 'noisy_microphone' : null;
}
