/** Names for rooms in the log that do not open them. */
import { createHmac, randomBytes } from 'node:crypto';
import type { RoomId } from '@visavis/contract';

/**
 * A function from a room to its tag: 12 hexadecimal digits, the same for as long as the function lives. The key is made here and kept
 * nowhere: a plain hash would tell whoever reads the log and guesses a name which room a tag is.
 */
export function createRoomTag(): (roomId: RoomId) => string {
  const key = randomBytes(32);
  return (roomId) => createHmac('sha256', key).update(roomId).digest('hex').slice(0, 12);
}
