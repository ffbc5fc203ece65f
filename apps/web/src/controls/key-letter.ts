/** The shortcut of a key, whatever script the keyboard writes; pure. */

/** Letters and vowel signs of any script but Latin, and the keys that an input method produces. */
const NO_LATIN = /^((?!\p{Script=Latin})[\p{L}\p{M}])+$|^Process$/u;

/**
 * The shortcut: the typed letter in lower case, so that AZERTY and Dvorak keep the letters on their keys; on a keyboard without Latin letters
 * the letter at the same position of an American one (UI Events, `code`).
 */
export function shortcutOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  // Arabic and full-width question marks.
  if (/^[؟？]$/.test(key)) return '?';
  return (NO_LATIN.test(key) ? code.replace('Key', '') : key).toLowerCase();
}
