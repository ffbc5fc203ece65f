/** Converts a room's name in any script to an id; pure. */
import { canonicalRoomId } from '@visavis/contract/room-id';
import punycode from 'punycode/punycode.js';

/** Latin letters without a Unicode decomposition into base and mark, and German umlauts as they are spelled without dots. */
const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/** Longer names, in UTF-16 units, have no id: each of its at most 64 characters is one or two. */
const ENCODED_MAX_UNITS = 128;

/**
 * The id of the room with this name. An id is its own; a name in Latin letters loses its marks (`Müller Team` is `mueller-team`); any
 * other becomes the Punycode of RFC 3492 behind `xn--`, as host names do. That is the shortest reversible encoding: about one and a half
 * characters for a Cyrillic letter and four for a Chinese one, where base32 takes three and five.
 *
 * @returns null when it has neither letter nor digit, or when its id would be longer than 64 characters.
 */
export function roomIdOfName(name: string): string | null {
  const id = canonicalRoomId(name);
  if (id !== null) return id;
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    // Including marks without a base: an emoji's variation selector.
    .replace(/([^\p{L}\p{M}\p{N}_]+\p{M}*)+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  const spelled = words
    .replace(/[äöüßæœøđðþłħı]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC');
  // An encoded name is never shorter, and encoding takes quadratic time.
  if (spelled.length > ENCODED_MAX_UNITS) return null;
  return canonicalRoomId(/[^a-z0-9_-]/.test(spelled) ? `xn--${punycode.encode(spelled)}` : spelled);
}
