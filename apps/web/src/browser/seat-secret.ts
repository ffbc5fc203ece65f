/** The secret that makes this tab the same participant after a reload; sent to the server only. */
import { randomBase64Url } from '@visavis/engine';
import { keep, recall } from './tab-memory.ts';

const SIZE_BYTES = 32;

/** This tab's seat secret for a room, created at first use: 32 random bytes in base64url. */
export function seatSecretFor(roomId: string): string {
  const key = `seat:${roomId}`;
  const kept = recall(key);
  if (kept) return kept;
  const secret = randomBase64Url(SIZE_BYTES);
  keep(key, secret);
  return secret;
}
