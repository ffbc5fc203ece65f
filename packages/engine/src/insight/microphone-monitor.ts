/** What somebody should be told about their own voice, from how loud their microphone is: pure, no clock and no audio graph. */
import { VOICE_LEVEL } from '../call/active-speaker.ts';

/** Talking while muted; a microphone that gives nothing; one that is never quiet. */
export type VoiceHint = 'talking_muted' | 'silent_microphone' | 'noisy_microphone';

/** One look at our own microphone. */
export interface VoiceLook {
  readonly nowMs: number;
  /** 0 to 1, linear; null while nobody listens: there is no microphone, or the browser lets nothing be heard yet. */
  readonly level: number | null;
  /** Open, and not sent. */
  readonly isMuted: boolean;
  /** The system has switched it off: a key on the headset, another program. */
  readonly isSourceMuted: boolean;
}

/** What is known from one look to the next. */
export interface VoiceMemory {
  readonly hint: VoiceHint | null;
  readonly isMuted: boolean;
  /** When a voice was heard lately, in ms. */
  readonly voices: readonly number[];
  /** Since when nothing at all has come; null while something does. */
  readonly deadSinceMs: number | null;
  /** Since when there was no pause; null while there is one. */
  readonly loudSinceMs: number | null;
  readonly pausedSinceMs: number | null;
  /** What was said already, and is not said again before the microphone is switched. */
  readonly said: ReadonlySet<VoiceHint>;
}

/** Nothing was heard yet. */
export const UNHEARD: VoiceMemory = {
  hint: null,
  isMuted: false,
  voices: [],
  deadSinceMs: null,
  loudSinceMs: null,
  pausedSinceMs: null,
  said: new Set(),
};

/** This many looks with a voice in this time are talk, and not a cough: 1.2 s of 3 s at five looks a second. */
const TALK_LOOKS = 6;
const TALK_WITHIN_MS = 3000;
/** How long the hint stands after the last word, in ms. */
const TALK_STANDS_MS = 6000;
/** Below this level there is no microphone at all: a silent room is at -90 dBov, the last bit of 16. */
const DEAD_LEVEL = 10 ** (-100 / 20);
/** How long nothing must come before it is said, in ms; a gate against noise may hold that for a while. */
const DEAD_AFTER_MS = 12_000;
const SOURCE_MUTED_AFTER_MS = 3000;
/** From here on it is not quiet, -45 dBov; speech pauses every few seconds, a fan does not. */
const NOISE_LEVEL = 10 ** (-45 / 20);
const NOISY_AFTER_MS = 20_000;
/** A pause that ends the hint, in ms. */
const PAUSE_MS = 1500;
/** A pause shorter than this is a gap between two waves, in ms: one quiet look is none. */
const GAP_MS = 200;

/** What is known after another look. */
export function listen(before: VoiceMemory, look: VoiceLook): VoiceMemory {
  const isSwitched = look.isMuted !== before.isMuted;
  const memory: VoiceMemory = isSwitched ? { ...UNHEARD, isMuted: look.isMuted } : before;
  const heard = look.level === null ? { ...UNHEARD, isMuted: look.isMuted, said: memory.said } : hear(memory, look, look.level);
  const hint = hintOf(heard, look, memory.hint);
  const isNew = hint !== null && hint !== memory.hint;
  if (isNew && memory.said.has(hint)) return { ...heard, hint: null };
  return { ...heard, hint, said: isNew ? new Set([...memory.said, hint]) : memory.said };
}

/** The person has read it: not again before the microphone is switched. */
export function dismissHint(memory: VoiceMemory): VoiceMemory {
  return { ...memory, hint: null };
}

function hear(memory: VoiceMemory, { nowMs, isSourceMuted }: VoiceLook, level: number): VoiceMemory {
  const isVoice = level >= VOICE_LEVEL;
  const isDead = level < DEAD_LEVEL || isSourceMuted;
  const recent = memory.voices.filter((atMs) => nowMs - atMs < TALK_STANDS_MS);
  const isPause = level < NOISE_LEVEL;
  const pausedSinceMs = isPause ? (memory.pausedSinceMs ?? nowMs) : null;
  const isPaused = pausedSinceMs !== null && nowMs - pausedSinceMs >= GAP_MS;
  const loudSinceMs = isPaused ? null : (memory.loudSinceMs ?? (isPause ? null : nowMs));
  return {
    ...memory,
    voices: isVoice ? [...recent, nowMs] : recent,
    deadSinceMs: isDead ? (memory.deadSinceMs ?? nowMs) : null,
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
  if (deadSinceMs !== null && nowMs - deadSinceMs >= deadAfterMs) return 'silent_microphone';
  const isQuietAgain = pausedSinceMs !== null && nowMs - pausedSinceMs >= PAUSE_MS;
  if (shown === 'noisy_microphone' && !isQuietAgain) return 'noisy_microphone';
  return loudSinceMs !== null && nowMs - loudSinceMs >= NOISY_AFTER_MS ? 'noisy_microphone' : null;
}
