import { describe, expect, test } from 'vitest';
import { ReceiverLevel } from '../transport/mesh/receiver-level.ts';
import { SILENCE, updateSpeakers, VOICE_LEVEL } from './active-speaker.ts';

const STEP_MS = 75;

/** What is heard when each voice sounds as drawn: `#` loud, `.` quiet, a space: not there; one character a look. */
function play(score: Readonly<Record<string, string>>, selfId: string | null = null) {
  const looks = Math.max(...Object.values(score).map(({ length }) => length));
  let hearing = SILENCE;
  const history: { speaking: string[]; main: string | null }[] = [];
  for (let look = 0; look < looks; look += 1) {
    const present = Object.entries(score).filter(([, line]) => (line[look] ?? ' ') !== ' ');
    const levels = new Map(present.map(([id, line]) => [id, line[look] === '#' ? VOICE_LEVEL : VOICE_LEVEL / 2]));
    hearing = updateSpeakers(hearing, levels, look * STEP_MS, selfId);
    history.push({ speaking: [...hearing.speakers.speaking].sort(), main: hearing.speakers.main });
  }
  return history;
}

/** The looks at which somebody counts as speaking, drawn the same way. */
const drawn = (line: string) =>
  play({ ana: line })
    .map(({ speaking }) => (speaking.length > 0 ? '#' : '.'))
    .join('');

describe('the ring', () => {
  test.each([
    ['a voice shows after 150 ms', '####', '..##'],
    ['a cough does not show', '##......', '........'],
    ['the gaps between syllables do not count', '#.#.#.', '..####'],
    ['a longer gap starts afresh', '#...#...#', '.........'],
    ['silence shows after 1 s', '###..............', '..##############.'],
    ['a breath changes nothing', '###............###', '..################'],
    ['whoever is gone does not speak', '###   ', '..#...'],
  ])('%s', (_what, sound, ring) => {
    expect(drawn(sound)).toBe(ring);
  });

  test('everybody who speaks has one, and news comes only with a change', () => {
    expect(play({ ana: '####', ben: '.###' }).map(({ speaking }) => speaking)).toEqual([[], [], ['ana'], ['ana', 'ben']]);
    const levels = new Map([['ana', 1]]);
    let hearing = SILENCE;
    for (let look = 0; look < 4; look += 1) hearing = updateSpeakers(hearing, levels, look * STEP_MS, null);
    expect(updateSpeakers(hearing, levels, 4 * STEP_MS, null).speakers).toBe(hearing.speakers);
  });
});

describe('the one shown large', () => {
  const mains = (score: Readonly<Record<string, string>>, selfId?: string) => play(score, selfId).map(({ main }) => main);

  test.each([
    ['nobody spoke yet', { ana: '....', ben: '....' }, null],
    ['the first keeps it while speaking', { ana: '######', ben: '..####' }, 'ana'],
    ['it passes on when the first has been silent for 1 s', { ana: '###..............', ben: '....#############' }, 'ben'],
    ['it stays with the last who spoke', { ana: '###......................', ben: '.........................' }, 'ana'],
    [
      'it passes to who has spoken longest',
      { ana: '###..............', ben: '.....############', cid: '....#############' },
      'cid',
    ],
    ['whoever leaves gives it up', { ana: '####   ', ben: '.......' }, null],
    ['we are never shown to ourselves', { self: '######', ben: '......' }, null],
  ])('%s', (_what, score: Readonly<Record<string, string>>, main) => {
    expect(mains(score, 'self').at(-1)).toBe(main);
  });
});

test('a microphone that sends nothing any more is silent, whatever its last packet was', () => {
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
