/** Detects the active speakers from audio levels: pure. */
import type { ParticipantId } from '@visavis/contract';

/** The active speakers. Both fields keep their reference until they change. */
export interface Speakers {
  readonly speaking: ReadonlySet<ParticipantId>;
  /** The participant to render large: the remote one who has spoken longest without a pause, afterwards the last one. */
  readonly main: ParticipantId | null;
}

/** One voice, until it falls silent. */
interface Voice {
  readonly loudSinceMs: number;
  readonly lastLoudMs: number;
  readonly isSpeaking: boolean;
}

/** The state between two samples. */
export interface SpeakerState {
  readonly voices: ReadonlyMap<ParticipantId, Voice>;
  readonly speakers: Speakers;
}

/** The state before the first sample. */
export const SILENCE: SpeakerState = { voices: new Map(), speakers: { speaking: new Set(), main: null } };

/** Levels from here on are speech: -35 dBov on the linear scale of RFC 6464, above the noise of a room and a fan. */
export const VOICE_LEVEL = 10 ** (-35 / 20);
/** Delay before a speaker is shown, in ms: a cough is not. Pauses between syllables are shorter and do not count. */
const SHOW_AFTER_MS = 150;
/** Delay before a speaker is no longer shown, in ms: a breath changes nothing. */
const HOLD_MS = 1000;

/**
 * Updates the speakers by one sample.
 *
 * @param levels 0 to 1, linear, of every unmuted participant: a missing one is silent or has left.
 * @param selfId the local participant, who is never the dominant speaker.
 */
export function updateSpeakers(
  { voices: before, speakers }: SpeakerState,
  levels: ReadonlyMap<ParticipantId, number>,
  nowMs: number,
  selfId: ParticipantId | null,
): SpeakerState {
  const voices = new Map<ParticipantId, Voice>();
  for (const [id, level] of levels) {
    const voice = listen(before.get(id), level, nowMs);
    if (voice) voices.set(id, voice);
  }
  const speaking = new Set([...voices].filter(([, { isSpeaking }]) => isSpeaking).map(([id]) => id));
  const isSame = speaking.size === speakers.speaking.size && [...speaking].every((id) => speakers.speaking.has(id));
  const main = chooseMain(speakers.main, voices, levels, selfId);
  if (isSame && main === speakers.main) return { voices, speakers };
  return { voices, speakers: { speaking: isSame ? speakers.speaking : speaking, main } };
}

function listen(before: Voice | undefined, level: number, nowMs: number): Voice | null {
  const isLoud = level >= VOICE_LEVEL;
  if (!before) return isLoud ? { loudSinceMs: nowMs, lastLoudMs: nowMs, isSpeaking: false } : null;
  const quietForMs = isLoud ? 0 : nowMs - before.lastLoudMs;
  if (quietForMs > (before.isSpeaking ? HOLD_MS : SHOW_AFTER_MS)) return null;
  const lastLoudMs = isLoud ? nowMs : before.lastLoudMs;
  const isSpeaking = before.isSpeaking || lastLoudMs - before.loudSinceMs >= SHOW_AFTER_MS;
  return { ...before, lastLoudMs, isSpeaking };
}

function chooseMain(
  before: ParticipantId | null,
  voices: ReadonlyMap<ParticipantId, Voice>,
  levels: ReadonlyMap<ParticipantId, number>,
  selfId: ParticipantId | null,
): ParticipantId | null {
  if (before !== null && voices.get(before)?.isSpeaking) return before;
  const others = [...voices].filter(([id, { isSpeaking }]) => isSpeaking && id !== selfId);
  const [next] = others.sort(([, a], [, b]) => a.loudSinceMs - b.loudSinceMs);
  if (next) return next[0];
  return before !== null && levels.has(before) ? before : null;
}
