import { expect, test } from 'vitest';
import { WindowLimit } from './window-limit.ts';

/** How many of `count` tries pass at one moment. */
const passing = (count: number, take: () => boolean): number => Array.from({ length: count }, take).filter(Boolean).length;

test('a window counts each key apart, resets when it ends, and is removed after that', () => {
  const limit = new WindowLimit(2, 10_000);
  expect(passing(3, () => limit.take('a', 0))).toBe(2);
  expect(limit.take('b', 0)).toBe(true);
  limit.prune(5000);
  expect(limit.take('a', 5000)).toBe(false);
  limit.prune(10_000);
  expect(limit.take('a', 10_000)).toBe(true);
});
