import { expect, test } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

/** How many of `count` tries pass at one moment. */
const passing = (count: number, take: () => boolean): number => Array.from({ length: count }, take).filter(Boolean).length;

test('a bucket allows its burst at once, then its rate, and never more than its burst', () => {
  const bucket = new TokenBucket(300, 30, 0);
  expect(passing(400, () => bucket.take(0))).toBe(300);
  expect(passing(400, () => bucket.take(2000))).toBe(60);
  expect(passing(400, () => bucket.take(3_600_000))).toBe(300);
});
