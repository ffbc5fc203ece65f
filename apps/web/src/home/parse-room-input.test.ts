import { expect, test } from 'vitest';
import { parseRoomInput } from './parse-room-input.ts';

const ORIGIN = 'https://call.example.org';

test.each([
  ['kbd-fwqz-tmn', 'kbd-fwqz-tmn'],
  ['  team standup ', 'team-standup'],
  ['https://call.example.org/room/abc', 'abc'],
  ['http://call.example.org/room/abc/?join#x', 'abc'],
  ['call.example.org/room/abc', 'abc'],
  ['/room/abc', 'abc'],
])('HOME-1 %j leads to %s', (text, roomId) => {
  expect(parseRoomInput(text, ORIGIN)).toEqual({ ok: true, roomId });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['https://evil.example/room/abc', 'other_host'],
  ['//evil.example/room/abc', 'other_host'],
  ['https://call.example.org/', 'no_room'],
  ['https://call.example.org/room/a/b', 'no_room'],
  ['https://call.example.org/room/a%20b', 'bad_name'],
  ['naïve', 'bad_name'],
  ['javascript:alert(1)', 'bad_name'],
  ['x'.repeat(65), 'bad_name'],
])('HOME-2 %j is refused as %s', (text, reason) => {
  expect(parseRoomInput(text, ORIGIN)).toEqual({ ok: false, reason });
});
