import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [0, '0 byte'],
  [1, '1 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [1_440_000, '1.4 MB'],
  [30_000_000, '30 MB'],
  [2_500_000_000, '2.5 GB'],
  [3e12, '3 TB'],
  [Number.MAX_SAFE_INTEGER, '9,007.2 TB'],
])('writes a size of %i bytes as %s', (sizeBytes, text) => {
  expect(sizeText(sizeBytes, 'en')).toBe(text);
});

test('writes a size in the format of the language', () => {
  expect(sizeText(1_440_000, 'de')).toBe('1,4 MB');
  expect(sizeText(1_440_000, 'fr')).toMatch(/^1,4\sMo$/);
});
