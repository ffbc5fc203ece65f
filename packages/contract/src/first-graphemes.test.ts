import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstGraphemes } from './first-graphemes.ts';

test.each([
  ['abc', 2, 'ab'],
  ['abc', 5, 'abc'],
  ['', 5, ''],
  ['🎉🎉🎉', 2, '🎉🎉'],
  ['👩‍👩‍👧👩‍👩‍👧', 1, '👩‍👩‍👧'],
  ['🇩🇪🇫🇷', 1, '🇩🇪'],
  ['e\u0301e\u0301', 1, 'e\u0301'],
  ['क्षि', 1, 'क्षि'],
])('cuts %j at %i characters to %j', (text, max, cut) => {
  expect(firstGraphemes(text, max)).toBe(cut);
});

test('omits a cluster that is longer than the bound in UTF-16 units', () => {
  expect(firstGraphemes(`ab${'\u0301'.repeat(5000)}c`, 10, 1024)).toBe('a');
  expect(firstGraphemes('🎉'.repeat(600), 1000, 1023)).toBe('🎉'.repeat(511));
});

test('returns a prefix of the text, idempotently, without splitting a surrogate pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), (text, max) => {
      const cut = firstGraphemes(text, max);
      expect(text.startsWith(cut)).toBe(true);
      expect(firstGraphemes(cut, max)).toBe(cut);
      expect(cut).not.toMatch(/[\ud800-\udbff]$/u);
    }),
  );
});

test('cuts where Intl.Segmenter does', () => {
  const unit = fc.constantFrom('a', 'é', ' ', '\r', '\n', '\u00ad', 'ʰ', '\u0301', '\u200d', '🎉', '👩', '🇩', 'क', '\ufe0f');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), fc.nat(20), (text, max) => {
      const clusters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
      expect(firstGraphemes(text, max)).toBe(clusters.slice(0, max).join(''));
    }),
  );
});
