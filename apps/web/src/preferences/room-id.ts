/** Creates unguessable room ids that are easy to read aloud. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const GROUPS = [3, 4, 3] as const;

/** A new id such as `kbd-fwqz-tmn`: ten random letters, 47 bits. */
export function newRoomId(): string {
  return GROUPS.map((length) => Array.from({ length }, randomLetter).join('')).join('-');
}

/** Each letter is equally likely: bytes beyond the last whole alphabet are discarded (rejection sampling). */
function randomLetter(): string {
  const limit = 256 - (256 % LETTERS.length);
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return LETTERS.charAt(byte % LETTERS.length);
  }
}
