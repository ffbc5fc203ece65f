/** Tags for rooms in the log: a reader of the log cannot join a room by its tag. */
import { createHmac, randomBytes } from 'node:crypto';
import type { RoomId } from '@visavis/contract';

/**
 * Creates a function from a room to its tag: 12 hexadecimal digits, stable for the life of the function. The key is random and never stored:
 * with a plain hash, a reader of the log could test guesses of a room's name.
 */
export function createRoomTag(): (roomId: RoomId) => string {
  const key = randomBytes(32);
  return (roomId) => createHmac('sha256', key).update(roomId).digest('hex').slice(0, 12);
}
