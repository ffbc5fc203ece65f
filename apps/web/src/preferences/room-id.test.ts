import { expect, test, vi } from 'vitest';
import { newRoomId } from './room-id.ts';

test('creates a room id of three readable groups with uniformly distributed letters', () => {
  const ids = Array.from({ length: 2000 }, newRoomId);
  for (const id of ids) expect(id).toMatch(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
  expect(new Set(ids).size).toBe(ids.length);
  // A byte that would make the first letters more likely is discarded.
  const bytes = [255, 0, 234, 25];
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    (array as unknown as Uint8Array)[0] = bytes.shift() ?? 1;
    return array;
  });
  expect(newRoomId().slice(0, 3)).toBe('azb');
  vi.restoreAllMocks();
});
