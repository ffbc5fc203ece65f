import { expect, test } from 'vitest';
import { shareOrder } from './use-share-order.ts';

test.each([
  ['no participant shares', [], [], []],
  ['the first begins', [], ['ben'], ['ben']],
  ['an earlier participant starts later', ['ben'], ['ana', 'ben'], ['ben', 'ana']],
  ['the first stops', ['ben', 'ana'], ['ana'], ['ana']],
  ['the first begins again', ['ana'], ['ana', 'ben'], ['ana', 'ben']],
])('orders screens by their start when %s', (_what, before, now, expected) => {
  expect(shareOrder(before, now)).toEqual(expected);
});
