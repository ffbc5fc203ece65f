import { expect, test } from 'vitest';
import { hueOf, initialsOf } from './avatar.tsx';

test.each([
  ['Ana', 'A'],
  ['ana maria bell', 'AB'],
  ['Jean-Luc', 'JL'],
  ['李 小龍', '李小'],
  ['👋 Ana', 'A'],
  ['👩‍👩‍👧Ana 🇩🇪Bo', '👩‍👩‍👧🇩🇪'],
  ['***', '?'],
  ['', '?'],
])('returns the initials of %j: %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('keeps the colour of a participant', () => {
  expect(hueOf('abc')).toBe(hueOf('abc'));
  expect(hueOf('abc')).toBeGreaterThanOrEqual(0);
  expect(hueOf('abc')).toBeLessThan(360);
});
