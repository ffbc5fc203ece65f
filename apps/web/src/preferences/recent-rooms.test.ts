import { beforeEach, expect, test, vi } from 'vitest';
import { forgetRoom, recentRooms, rememberRoom } from './recent-rooms.ts';

beforeEach(() => localStorage.clear());

test('stores six rooms at most, newest first, each once, and removes one', () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'c']) rememberRoom(id);
  expect(recentRooms()).toEqual(['c', 'g', 'f', 'e', 'd', 'b']);
  forgetRoom('g');
  expect(recentRooms()).not.toContain('g');
});

test.each([['not json'], ['{"a":1}'], ['[1, "../x", "ok"]'], ['null']])('ignores a store that holds %s', (stored) => {
  localStorage.setItem('recent-rooms', stored);
  expect(recentRooms().every((id) => id === 'ok')).toBe(true);
  rememberRoom('new');
  expect(recentRooms()[0]).toBe('new');
});

test('merges rooms that an earlier version stored in different case', () => {
  localStorage.setItem('recent-rooms', JSON.stringify(['Team-X', 'other', 'team-x']));
  expect(recentRooms()).toEqual(['team-x', 'other']);
});

test('works in a browser without storage', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  rememberRoom('a');
  expect(recentRooms()).toEqual([]);
  vi.restoreAllMocks();
});
