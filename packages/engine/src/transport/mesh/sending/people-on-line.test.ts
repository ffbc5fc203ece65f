import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleOnLine } from './people-on-line.ts';

test('more bandwidth carries more participants, up to the seats of a room', () => {
  expect([60_000, 20_000_000].map((bps) => peopleOnLine(bps, 8))).toEqual([1, 8]);
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 20_000_000 }), fc.integer({ min: 1000, max: 2_000_000 }), (bps, more) => {
      expect(peopleOnLine(bps + more, 8)).toBeGreaterThanOrEqual(peopleOnLine(bps, 8));
    }),
  );
});
