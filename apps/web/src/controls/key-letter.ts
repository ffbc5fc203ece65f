/** Which shortcut a key stands for, whatever script the keyboard writes; pure. */

/** Letters and vowel signs of any script but Latin, and what an input method makes of a key. */
const NO_LATIN = /^((?!\p{Script=Latin})[\p{L}\p{M}])+$|^Process$/u;

/**
 * The shortcut: what the key types, in lower case, so that AZERTY and Dvorak keep the letters on their keys; on a keyboard without Latin letters
 * the letter that stands in the same place on an American one (UI Events, `code`).
 */
export function shortcutOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  // Arabic and full-width question marks.
  if (/^[؟？]$/.test(key)) return '?';
  return (NO_LATIN.test(key) ? code.replace('Key', '') : key).toLowerCase();
}
