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
  ['HTTPS://Call.Example.org/Room/ABC', 'abc'],
  ['<https://call.example.org/room/abc>', 'abc'],
  ['“https://call.example.org/room/abc”.', 'abc'],
  ['https://call.example.org/room/abc%E2%80%8B', 'abc'],
  ['Komm dazu: https://call.example.org/room/abc?name=Ben, bis gleich', 'abc'],
  ['https://call.example.org/room/abcを開いて', 'abc'],
  ['TEAM', 'team'],
  ['naïve', 'naive'],
  ['Team A/B', 'team-a-b'],
  // Only a name: typed text never becomes an address.
  ['javascript:alert(1)', 'javascript-alert-1'],
])('reads %j as the room %s', (text, roomId) => {
  expect(parseRoomInput(text, ORIGIN, '')).toEqual({ ok: true, roomId });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['https://evil.example/room/abc', 'other_host'],
  ['//evil.example/room/abc', 'other_host'],
  ['https://call.example.org/', 'no_room'],
  ['https://call.example.org/room/a/b', 'no_room'],
  ['https://call.example.org/room/a%20b', 'no_room'],
  ['https://call.example.org/room/%E9', 'no_room'],
  ['https://', 'no_room'],
  ['https://[/room/a', 'no_room'],
  ['evil.example/room/abc', 'other_host'],
  ['!?', 'bad_name'],
  ['🎉', 'bad_name'],
  ['x'.repeat(65), 'bad_name'],
  ['.'.repeat(1_000_000), 'bad_name'],
])('refuses %.40j as %s', (text, reason) => {
  expect(parseRoomInput(text, ORIGIN, '')).toEqual({ ok: false, reason });
});

test.each([
  ['abc', 'abc'],
  ['https://call.example.org/a/call/room/abc?join', 'abc'],
  ['call.example.org/a/call/room/abc', 'abc'],
  ['/a/call/room/abc', 'abc'],
  ['https://call.example.org/room/abc', null],
  ['https://call.example.org/another/call/room/abc', null],
  ['https://call.example.org/a/callous/room/abc', null],
])('reads under a path %j as the room %s', (text, roomId) => {
  const expected = roomId === null ? { ok: false, reason: 'no_room' } : { ok: true, roomId };
  expect(parseRoomInput(text, ORIGIN, '/a/call')).toEqual(expected);
});
