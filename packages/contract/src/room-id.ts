/** The canonical form of a room id, and how it is restored from links that mail programs and messengers have altered; imports nothing. */

/**
 * 1 to 64 characters of `[a-z0-9_-]`, so that an id is its own path segment and needs no escaping, and around them what only a sentence has:
 * neither letters, marks and digits of any script, nor a slash. No two neighbouring parts share a character: reading takes one pass.
 */
const ROOM_ID_IN_TEXT = /^[^\p{L}\p{M}\p{N}_/-]*([a-z0-9_-]{1,64})[^\p{L}\p{M}\p{N}_/-]*$/u;

/**
 * The canonical form of a room id: lower case, without what a sentence has left around it. Idempotent. Both sides apply it before anything is
 * derived from an id, so that `Team-X` and `team-x).` are the same room for every client, old and minimal ones included.
 *
 * @returns null when no id is left.
 */
export function canonicalRoomId(raw: string): string | null {
  return ROOM_ID_IN_TEXT.exec(raw.toLowerCase())?.[1] ?? null;
}

/**
 * The canonical id in the address of a room, `/room/:id`.
 *
 * @param pathname as in a URL, percent-encoded.
 * @returns null for any other address, and for an id that is none or is not UTF-8.
 */
export function roomIdOfPath(pathname: string): string | null {
  const segment = /^\/room\/([^/]+)\/?$/i.exec(pathname)?.[1] ?? '';
  try {
    return canonicalRoomId(decodeURIComponent(segment));
  } catch {
    // Percent signs that encode no UTF-8: `%`, or the `%E9` of a program that writes Latin-1.
    return null;
  }
}
