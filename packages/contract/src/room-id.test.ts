import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalRoomId, roomIdOfPath } from './room-id.ts';

test.each([
  ['team-x'],
  ['Team-x'],
  ['TEAM-X'],
  ['team-x.'],
  ['team-x)'],
  ['(team-x).'],
  ['<team-x>'],
  ['"team-x",'],
  ['«team-x»'],
  [' team-x\n'],
  ['team-x\u200b'],
  ['\ufeffteam-x\u00a0'],
  ['team-x…'],
  ['team-x。'],
  ['team-x🎉'],
])('reads %j as the room team-x', (raw) => {
  expect(canonicalRoomId(raw)).toBe('team-x');
});

test.each([[''], ['...'], ['a b'], ['a/b'], ['../x'], ['x/..'], ['é'], ['caf\u00e9'], ['team-é'], ['x'.repeat(65)]])(
  'refuses %j instead of reading another room',
  (raw) => {
    expect(canonicalRoomId(raw)).toBeNull();
  },
);

test('returns a canonical id unchanged, and the same id in any case and punctuation', () => {
  const idOf = fc.string({ unit: fc.constantFrom(...'abcxyzABCXYZ0189_-'), minLength: 1, maxLength: 64 });
  const sentenceOf = fc.string({ unit: fc.constantFrom(...' .,;:!?\'"()<>[]{}*~`\u200b\u00a0\ufeff»”…。）'), maxLength: 8 });
  fc.assert(
    fc.property(sentenceOf, idOf, sentenceOf, (before, id, after) => {
      expect(canonicalRoomId(`${before}${id}${after}`)).toBe(id.toLowerCase());
      expect(roomIdOfPath(`/room/${encodeURIComponent(`${before}${id}${after}`)}`)).toBe(id.toLowerCase());
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (raw) => {
      const id = canonicalRoomId(raw);
      if (id !== null) expect(canonicalRoomId(id)).toBe(id);
    }),
  );
});

test('reads a text of any length in linear time', () => {
  const long = '.'.repeat(1_000_000);
  const before = performance.now();
  expect(canonicalRoomId(`${long}a`)).toBe('a');
  expect(canonicalRoomId(`a${long}`)).toBe('a');
  expect(canonicalRoomId(`${long}é${long}`)).toBeNull();
  // A pattern that searches the end from every position takes minutes.
  expect(performance.now() - before).toBeLessThan(5000);
});

test.each([
  ['/room/team-x', 'team-x'],
  ['/Room/Team-X', 'team-x'],
  ['/ROOM/team-x/', 'team-x'],
  ['/room/team-x%20', 'team-x'],
  ['/room/team-x%E2%80%8B', 'team-x'],
  ['/room/%22team-x%22%3E', 'team-x'],
  ['/room/%E9', null],
  ['/room/%', null],
  ['/room/', null],
  ['/room/a/b', null],
  ['/room/a%2Fb', null],
  ['/room', null],
  ['/', null],
  ['/diagnostics', null],
])('reads the address %j as %j', (pathname, roomId) => {
  expect(roomIdOfPath(pathname)).toBe(roomId);
});
