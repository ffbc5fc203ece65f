import { expect, test } from 'vitest';
import { shareOrder } from './use-share-order.ts';

test.each([
  ['nobody shares', [], [], []],
  ['the first begins', [], ['ben'], ['ben']],
  ['somebody who came before begins later', ['ben'], ['ana', 'ben'], ['ben', 'ana']],
  ['the first stops', ['ben', 'ana'], ['ana'], ['ana']],
  ['the first begins again', ['ana'], ['ana', 'ben'], ['ana', 'ben']],
])('when %s, screens stand in the order in which they began', (_what, before, now, expected) => {
  expect(shareOrder(before, now)).toEqual(expected);
});
