import { expect, test } from 'vitest';
import { nameToJoin, rememberedName, rememberName } from './remembered-name.ts';

test('restores the last name', () => {
  expect(rememberedName()).toBe('');
  rememberName('Ana');
  expect(rememberedName()).toBe('Ana');
});

test.each([
  ['  Ana  ', 'Ana'],
  ['', 'Gast'],
  ['\u200b\u202e', 'Gast'],
  ['👋', '👋'],
])('joins with %j as %s', (typed, name) => {
  expect(nameToJoin(typed, 'Gast')).toBe(name);
});

test('cuts a long name from the address to the server’s limit', () => {
  expect(nameToJoin('x'.repeat(500), 'Gast')).toHaveLength(64);
  expect(nameToJoin(`x${'🎉'.repeat(33)}`, 'Gast')).toBe(`x${'🎉'.repeat(33)}`);
  expect(nameToJoin('👩‍👩‍👧'.repeat(70), 'Gast')).toBe('👩‍👩‍👧'.repeat(64));
  expect(nameToJoin('🎉'.repeat(500_000), 'Gast')).toBe('🎉'.repeat(64));
  expect(nameToJoin(`z${'\u0335'.repeat(5000)}`, 'Gast')).toBe('Gast');
});
