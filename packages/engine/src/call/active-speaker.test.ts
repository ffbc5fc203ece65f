import { describe, expect, test } from 'vitest';
import { ReceiverLevel } from '../transport/mesh/receiver-level.ts';
import { SILENCE, updateSpeakers, VOICE_LEVEL } from './active-speaker.ts';

const STEP_MS = 75;

/** The states over a drawing of each voice: `#` loud, `.` quiet, a space: absent; one character a sample. */
function play(score: Readonly<Record<string, string>>, selfId: string | null = null) {
  const samples = Math.max(...Object.values(score).map(({ length }) => length));
  let state = SILENCE;
  const history: { speaking: string[]; main: string | null }[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const present = Object.entries(score).filter(([, line]) => (line[sample] ?? ' ') !== ' ');
    const levels = new Map(present.map(([id, line]) => [id, line[sample] === '#' ? VOICE_LEVEL : VOICE_LEVEL / 2]));
    state = updateSpeakers(state, levels, sample * STEP_MS, selfId);
    history.push({ speaking: [...state.speakers.speaking].sort(), main: state.speakers.main });
  }
  return history;
}

/** The samples at which a participant counts as speaking, in the same drawing. */
const drawn = (line: string) =>
  play({ ana: line })
    .map(({ speaking }) => (speaking.length > 0 ? '#' : '.'))
    .join('');

describe('speaking state', () => {
  test.each([
    ['marks a voice after 150 ms', '####', '..##'],
    ['does not mark a cough', '##......', '........'],
    ['ignores the gaps between syllables', '#.#.#.', '..####'],
    ['starts again after a longer gap', '#...#...#', '.........'],
    ['ends 1 s after the voice', '###..............', '..##############.'],
    ['continues over a breath', '###............###', '..################'],
    ['does not mark a participant who left', '###   ', '..#...'],
  ])('%s', (_what, sound, ring) => {
    expect(drawn(sound)).toBe(ring);
  });

  test('marks every participant who speaks, and keeps the reference without a change', () => {
    expect(play({ ana: '####', ben: '.###' }).map(({ speaking }) => speaking)).toEqual([[], [], ['ana'], ['ana', 'ben']]);
    const levels = new Map([['ana', 1]]);
    let state = SILENCE;
    for (let sample = 0; sample < 4; sample += 1) state = updateSpeakers(state, levels, sample * STEP_MS, null);
    expect(updateSpeakers(state, levels, 4 * STEP_MS, null).speakers).toBe(state.speakers);
  });
});

describe('active speaker', () => {
  const mains = (score: Readonly<Record<string, string>>, selfId?: string) => play(score, selfId).map(({ main }) => main);

  test.each([
    ['has no active speaker before a voice', { ana: '....', ben: '....' }, null],
    ['keeps the first speaker while that one speaks', { ana: '######', ben: '..####' }, 'ana'],
    ['switches when the speaker has been silent for 1 s', { ana: '###..............', ben: '....#############' }, 'ben'],
    ['keeps the last speaker', { ana: '###......................', ben: '.........................' }, 'ana'],
    [
      'switches to the participant who has spoken longest',
      { ana: '###..............', ben: '.....############', cid: '....#############' },
      'cid',
    ],
    ['ends with the participant who leaves', { ana: '####   ', ben: '.......' }, null],
    ['never selects the local participant', { self: '######', ben: '......' }, null],
  ])('%s', (_what, score: Readonly<Record<string, string>>, main) => {
    expect(mains(score, 'self').at(-1)).toBe(main);
  });
});

test('reads a microphone without new packets as silent, whatever its last level was', () => {
  const level = new ReceiverLevel();
  const source = { source: 1, rtpTimestamp: 0, timestamp: 1, audioLevel: 0.5 };
  const receiver = { getSynchronizationSources: () => [source] } as unknown as RTCRtpReceiver;
  expect(level.read(receiver, 1000)).toBe(0.5);
  expect(level.read(receiver, 1200)).toBe(0.5);
  expect(level.read(receiver, 1400)).toBe(0);
  source.timestamp = 2;
  expect(level.read(receiver, 1475)).toBe(0.5);
  expect(level.read({ getSynchronizationSources: () => [] } as unknown as RTCRtpReceiver, 1500)).toBe(0);
  expect(level.read(undefined, 1500)).toBe(0);
});
