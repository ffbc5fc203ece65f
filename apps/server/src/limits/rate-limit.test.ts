import { expect, test } from 'vitest';
import { ConcurrencyLimit, TokenBucket, WindowLimit } from './rate-limit.ts';

/** Number of `count` attempts that pass at one moment. */
const passing = (count: number, take: () => boolean): number => Array.from({ length: count }, take).filter(Boolean).length;

test('a bucket allows its burst at once, then its rate, and never more than its burst', () => {
  const bucket = new TokenBucket(300, 30, 0);
  expect(passing(400, () => bucket.take(0))).toBe(300);
  expect(passing(400, () => bucket.take(2000))).toBe(60);
  expect(passing(400, () => bucket.take(3_600_000))).toBe(300);
});

test('a window counts each key apart, resets when it ends, and is removed after that', () => {
  const limit = new WindowLimit(2, 10_000);
  expect(passing(3, () => limit.take('a', 0))).toBe(2);
  expect(limit.take('b', 0)).toBe(true);
  limit.prune(5000);
  expect(limit.take('a', 5000)).toBe(false);
  limit.prune(10_000);
  expect(limit.take('a', 10_000)).toBe(true);
});

test('a released place is free again', () => {
  const limit = new ConcurrencyLimit(2);
  expect(passing(3, () => limit.take('a'))).toBe(2);
  limit.release('a');
  expect(passing(3, () => limit.take('a'))).toBe(1);
});
