/** Makes room ids that nobody guesses and everybody can read out. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const GROUPS = [3, 4, 3] as const;

/** A new id such as `kbd-fwqz-tmn`: ten letters from the system's generator, 47 random bits. */
export function newRoomId(): string {
  return GROUPS.map((length) => Array.from({ length }, randomLetter).join('')).join('-');
}

/** Each letter is equally likely: bytes beyond the last whole alphabet are thrown away. */
function randomLetter(): string {
  const limit = 256 - (256 % LETTERS.length);
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return LETTERS.charAt(byte % LETTERS.length);
  }
}
