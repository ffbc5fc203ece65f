import { expect, test } from 'vitest';
import { distinctName } from './distinct-name.ts';

test.each([
  ['Ana', ['Ben'], 'Ana'],
  ['Ana', ['Ana'], 'Ana (2)'],
  ['Ana', ['Ana', 'Ana (2)'], 'Ana (3)'],
  ['Ana', ['Ben', 'Ana (2)'], 'Ana'],
  ['ana', ['Ana'], 'ana (2)'],
  ['A n a', ['Ana'], 'A n a (2)'],
  ['Àna', ['Ana'], 'Àna (2)'],
  ['Ａｎａ', ['Ana'], 'Ａｎａ (2)'],
  ['Ana\u200d', ['Ana'], 'Ana\u200d (2)'],
  ['Ana 2', ['Ana (2)'], 'Ana 2 (2)'],
  ['😀', ['😀'], '😀 (2)'],
  ['😀', ['🙂'], '😀'],
])('shows %j beside %j as %j', (name, others, shown) => {
  expect(distinctName(name, others)).toBe(shown);
});
