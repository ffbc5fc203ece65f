import { expect, test } from 'vitest';
import { shortcutOf } from './key-letter.ts';

test.each([
  ['Russian', 'ь', 'KeyM', 'm'],
  ['Russian with shift', 'Ь', 'KeyM', 'm'],
  ['Greek', 'η', 'KeyH', 'h'],
  ['Hebrew', 'צ', 'KeyM', 'm'],
  ['Arabic', 'ة', 'KeyM', 'm'],
  ['Arabic, two letters on a key', 'لا', 'KeyB', 'b'],
  ['Arabic', '؟', 'Slash', '?'],
  ['Korean', 'ㅡ', 'KeyM', 'm'],
  ['Korean, taken by the input method', 'Process', 'KeyM', 'm'],
  ['Thai, a mark', '้', 'KeyH', 'h'],
  ['Hindi', 'स', 'KeyM', 'm'],
  ['Chinese', '？', 'Slash', '?'],
  ['American', 'M', 'KeyM', 'm'],
  ['American', '?', 'Slash', '?'],
  ['French', 'm', 'Semicolon', 'm'],
  ['French, a comma where Americans have an M', ',', 'KeyM', ','],
  ['Dvorak', 'v', 'Period', 'v'],
  ['Dvorak, a K where Americans have a V', 'k', 'KeyV', 'k'],
  ['Turkish F, a letter of its own where Americans have a V', 'ç', 'KeyV', 'ç'],
  ['a dead key', 'Dead', 'KeyM', 'dead'],
  ['a keyboard on a screen', 'm', '', 'm'],
])('reads in %s the key %s on %s as %s', (_layout, key, code, shortcut) => {
  expect(shortcutOf({ key, code })).toBe(shortcut);
});
