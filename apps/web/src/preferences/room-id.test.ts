import { expect, test, vi } from 'vitest';
import { newRoomId } from './room-id.ts';

test('a new room id is three readable groups, and every letter of it is as likely as another', () => {
  const ids = Array.from({ length: 2000 }, newRoomId);
  for (const id of ids) expect(id).toMatch(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
  expect(new Set(ids).size).toBe(ids.length);
  // A byte that would make the first letters likelier is thrown away.
  const bytes = [255, 0, 234, 25];
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    (array as unknown as Uint8Array)[0] = bytes.shift() ?? 1;
    return array;
  });
  expect(newRoomId().slice(0, 3)).toBe('azb');
  vi.restoreAllMocks();
});
