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
])('NAME-1 %j is shown as %j', (raw, shown) => {
  expect(cleanDisplayName(raw)).toBe(shown);
});

test.each([[''], ['   '], ['\u0000\u200b\ufeff'], ['\u202e'], ['x'.repeat(NAME_MAX_GRAPHEMES + 1)]])(
  'NAME-2 %j is no name',
  (raw) => {
    expect(cleanDisplayName(raw)).toBeNull();
  },
);

test('NAME-2 a name is counted in what people see: 64 families of emoji are as long as 64 letters', () => {
  expect(cleanDisplayName('👩‍👩‍👧'.repeat(NAME_MAX_GRAPHEMES))).not.toBeNull();
  expect(cleanDisplayName('👩‍👩‍👧'.repeat(NAME_MAX_GRAPHEMES + 1))).toBeNull();
});

test('NAME-3 cleaning a clean name changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (raw) => {
      const once = cleanDisplayName(raw);
      if (once !== null) expect(cleanDisplayName(once)).toBe(once);
    }),
  );
});
