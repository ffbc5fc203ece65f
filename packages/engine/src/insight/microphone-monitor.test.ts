import { describe, expect, test } from 'vitest';
import { dismissHint, listen, UNHEARD, type VoiceHint, type VoiceLook, type VoiceMemory } from './microphone-monitor.ts';

const LOOK_MS = 200;
type Part = readonly [seconds: number, look: Partial<VoiceLook>];

const VOICE = { level: 0.1 };
const ROOM = { level: 0.001 };
const DEAD = { level: 0 };
const MUTED = { isMuted: true };
/** A word, a pause, a word, as in speech. */
const talk = (seconds: number, change: Partial<VoiceLook> = {}): Part[] =>
  Array.from({ length: seconds }, (): Part[] => [
    [0.6, { ...VOICE, ...change }],
    [0.4, { ...ROOM, ...change }],
  ]).flat();

/** The hints in order, each once for as long as it was shown; null without one. */
function told(parts: readonly Part[], memory: VoiceMemory = UNHEARD): { hints: (VoiceHint | null)[]; memory: VoiceMemory } {
  const hints: (VoiceHint | null)[] = [memory.hint];
  let [now, nowMs] = [memory, 100_000];
  for (const [seconds, look] of parts) {
    for (let looks = Math.round((seconds * 1000) / LOOK_MS); looks > 0; looks -= 1) {
      nowMs += LOOK_MS;
      now = listen(now, { nowMs, level: 0.001, isMuted: false, isSourceMuted: false, ...look });
      if (now.hint !== hints.at(-1)) hints.push(now.hint);
    }
  }
  return { hints, memory: now };
}

describe('hints about the local microphone', () => {
  test.each<[string, readonly Part[], readonly (VoiceHint | null)[]]>([
    ['a talk', talk(60), [null]],
    ['a silent room', [[60, ROOM]], [null]],
    ['talk while muted', talk(4, MUTED), [null, 'talking_muted']],
    [
      'a cough while muted',
      [
        [0.6, { ...VOICE, ...MUTED }],
        [10, { ...ROOM, ...MUTED }],
      ],
      [null],
    ],
    ['talk while muted that ends', [...talk(4, MUTED), [10, { ...ROOM, ...MUTED }]], [null, 'talking_muted', null]],
    ['talk while muted, and unmuting', [...talk(4, MUTED), [1, VOICE]], [null, 'talking_muted', null]],
    ['a dead microphone', [[13, DEAD]], [null, 'silent_microphone']],
    [
      'a dead microphone that comes back',
      [
        [13, DEAD],
        [1, ROOM],
      ],
      [null, 'silent_microphone', null],
    ],
    [
      'a gap of 10 s',
      [
        [10, DEAD],
        [1, ROOM],
        [10, DEAD],
      ],
      [null],
    ],
    ['a dead microphone that is muted', [[60, { ...DEAD, ...MUTED }]], [null]],
    ['a headset switched off', [[4, { ...ROOM, isSourceMuted: true }]], [null, 'silent_microphone']],
    ['a fan', [[21, { level: 0.02 }]], [null, 'noisy_microphone']],
    [
      'a fan that stops',
      [
        [21, { level: 0.02 }],
        [2, ROOM],
      ],
      [null, 'noisy_microphone', null],
    ],
    ['a page that may not listen', [[60, { level: null }]], [null]],
  ])('%s', (_, parts, hints) => {
    expect(told(parts).hints).toEqual(hints);
  });

  test('gives a hint once, and again only after the microphone was switched', () => {
    const once = [...talk(4, MUTED), [10, { ...ROOM, ...MUTED }]] as Part[];
    expect(told([...once, ...once]).hints).toEqual([null, 'talking_muted', null]);
    expect(told([...once, [1, ROOM], ...once]).hints).toEqual([null, 'talking_muted', null, 'talking_muted', null]);
  });

  test('keeps a dismissed hint dismissed', () => {
    const { memory } = told([[13, DEAD]]);
    expect(told([[30, DEAD]], dismissHint(memory)).hints).toEqual([null]);
  });
});
