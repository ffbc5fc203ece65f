import { expect, test } from 'vitest';
import { ConcurrencyLimit } from './concurrency-limit.ts';

/** How many of `count` tries pass at one moment. */
const passing = (count: number, take: () => boolean): number => Array.from({ length: count }, take).filter(Boolean).length;

test('a released place is free again', () => {
  const limit = new ConcurrencyLimit(2);
  expect(passing(3, () => limit.take('a'))).toBe(2);
  limit.release('a');
  expect(passing(3, () => limit.take('a'))).toBe(1);
});
