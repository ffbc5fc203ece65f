import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanDisplayName } from './display-name.ts';
import { NAME_MAX_GRAPHEMES } from './limits.ts';

test.each([
  ['  Ana  ', 'Ana'],
  ['Ana\u0000\u001b[31m', 'Ana[31m'],
  ['\u202eanA', 'anA'],
  ['Ana \t\n Bell', 'Ana Bell'],
  ['Zoe\u0301', 'Zo\u00e9'],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
  ['Ana\ud83d', 'Ana'],
  ['\udc00Ana', 'Ana'],
  ['A\u00adn\u061ca\u2064', 'Ana'],
  [
    'Ana 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'Ana 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ],
  ['\u3164Ana', '\u3164Ana'],
  [`A${'\u0336'.repeat(14)}na`, `A${'\u0336'.repeat(4)}na`],
  ['शक्ति', 'शक्ति'],
])('JOIN-8 cleans the name %j to %j', (raw, shown) => {
  expect(cleanDisplayName(raw)).toBe(shown);
});

const BLANKS = [
  '\u3164',
  '\uffa0',
  '\u115f\u1160',
  '\u2800 \u2800',
  '\u{e0041}\u{e0042}',
  '\u200d',
  '\ufe0f',
  '\u0301',
  '\ud800',
];

test.each([
  [''],
  ['   '],
  ['\u0000\u200b\ufeff'],
  ['\u202e'],
  ['x'.repeat(NAME_MAX_GRAPHEMES + 1)],
  ...BLANKS.map((blank) => [blank]),
])('JOIN-8 refuses the name %j', (raw) => {
  expect(cleanDisplayName(raw)).toBeNull();
});

test('JOIN-8 counts visible characters: 64 emoji families are as long as 64 letters', () => {
  expect(cleanDisplayName('👩‍👩‍👧'.repeat(NAME_MAX_GRAPHEMES))).not.toBeNull();
  expect(cleanDisplayName('👩‍👩‍👧'.repeat(NAME_MAX_GRAPHEMES + 1))).toBeNull();
});

test('JOIN-8 limits the combining marks on one character', () => {
  const heap = `a${'\u0301\u0336\u20dd'.repeat(5)}`.repeat(NAME_MAX_GRAPHEMES);
  expect(cleanDisplayName(heap)).not.toMatch(/\p{M}{5}/u);
});

test('returns a clean name unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (raw) => {
      const once = cleanDisplayName(raw);
      if (once !== null) expect(cleanDisplayName(once)).toBe(once);
    }),
  );
});
