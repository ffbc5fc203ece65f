/** From the name that a person gives a room to an id that works, for every script; pure. */
import { canonicalRoomId } from '@visavis/contract/room-id';
import punycode from 'punycode/punycode.js';

/** Latin letters that Unicode does not take apart into a base and a mark, and the umlauts as German writes them without dots. */
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

/** No name of more UTF-16 units has an id: each of its at most 64 characters is one or two. */
const ENCODED_MAX_UNITS = 128;

/**
 * The id of the room with this name: an id is its own, a name in Latin letters is spelled without marks (`Müller Team` is `mueller-team`), and
 * any other becomes the Punycode of RFC 3492 behind `xn--`, as host names do: the shortest of the reversible encodings, about one and a half
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
    // With the marks that have nothing to stand on then: an emoji's variation selector.
    .replace(/([^\p{L}\p{M}\p{N}_]+\p{M}*)+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  const spelled = words
    .replace(/[äöüßæœøđðþłħı]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC');
  // An encoded name is never shorter, and encoding a long one takes the square of its length.
  if (spelled.length > ENCODED_MAX_UNITS) return null;
  return canonicalRoomId(/[^a-z0-9_-]/.test(spelled) ? `xn--${punycode.encode(spelled)}` : spelled);
}
