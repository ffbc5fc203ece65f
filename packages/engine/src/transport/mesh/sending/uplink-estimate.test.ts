import { expect, test } from 'vitest';
import { isAtFloor, type LinkUplink, UNLIMITED, type Uplink, updateUplinkEstimate } from './uplink-estimate.ts';

const WISHED_BPS = 3_000_000;
const fine: LinkUplink = { key: 'ben', sentBps: 600_000, availableBps: 2_000_000, roundTripMs: 40, isLimited: false };

const well: LinkUplink = { ...fine, key: 'cid' };
/** Our own uplink is full: what it delays, it delays for each link. */
const troubled = [
  { ...fine, roundTripMs: 400 },
  { ...well, roundTripMs: 420 },
];

/** The state after each round with these links. */
function rounds(count: number, links: readonly LinkUplink[], from: Uplink = UNLIMITED, isOverloaded = false): Uplink {
  let uplink = from;
  for (let round = 0; round < count; round += 1)
    uplink = updateUplinkEstimate(uplink, { links, requestedBps: WISHED_BPS, isOverloaded });
  return uplink;
}

test('nothing that shows a limit is none', () => {
  expect(rounds(30, [fine, well]).limitBps).toBeNull();
  expect(rounds(3, []).limitBps).toBeNull();
  expect(rounds(3, [{ ...fine, availableBps: null, roundTripMs: null }]).limitBps).toBeNull();
});

test('young links whose estimates still grow are not at the end of the line', () => {
  let uplink = UNLIMITED;
  for (let availableBps = 300_000; availableBps < 2_000_000; availableBps *= 1.1) {
    uplink = rounds(1, [{ ...fine, availableBps, isLimited: true }], uplink);
  }
  expect(uplink.limitBps).toBeNull();
});

test('estimates that are used up and grow no more are what the line carries', () => {
  const stuck = { ...fine, sentBps: 300_000, availableBps: 320_000, isLimited: true };
  expect(rounds(5, [stuck, { ...stuck, key: 'cid' }, { ...stuck, key: 'dao' }]).limitBps).toBe(960_000);
});

test('a queue lowers the limit below what was sent, one step at a time, and never to nothing', () => {
  const before = rounds(1, [fine, well]);
  const first = rounds(1, troubled, before);
  expect(first.limitBps).toBe(1_200_000 * 0.85);
  expect(rounds(2, troubled, first).limitBps).toBe(first.limitBps);
  expect(rounds(3, troubled, first).limitBps).toBeLessThan(first.limitBps ?? 0);
  expect(isAtFloor(first)).toBe(false);
  const least = rounds(200, troubled, first);
  expect(least.limitBps).toBe(150_000);
  expect(isAtFloor(least)).toBe(true);
});

test('what waits in a machine that does not keep up is no queue in the line', () => {
  expect(rounds(10, troubled, rounds(1, [fine, well]), true).limitBps).toBeNull();
});

test('a limit that ends is forgotten within 30 rounds', () => {
  const limited = rounds(1, [{ ...fine, sentBps: 200_000, roundTripMs: 400 }], rounds(1, [fine]));
  expect(limited.limitBps).not.toBeNull();
  expect(rounds(4, [fine], limited).limitBps).toBe(limited.limitBps);
  expect(rounds(30, [fine], limited).limitBps).toBeNull();
});

test('LIMIT-9 a participant who is far away is no queue', () => {
  const far = { ...fine, key: 'far', roundTripMs: 300 };
  expect(rounds(100, [fine, far, well]).limitBps).toBeNull();
  expect(rounds(100, [fine, far]).limitBps).toBeNull();
  expect(rounds(100, [far], rounds(10, [fine])).limitBps).toBeNull();
});

test('LIMIT-9 a queue or a limit on the line of one participant lowers nobody else’s video', () => {
  const before = rounds(1, [fine, { ...fine, key: 'thin' }, well]);
  expect(rounds(100, [fine, { ...fine, key: 'thin', roundTripMs: 900 }, well], before).limitBps).toBeNull();
  const thin = { ...fine, key: 'thin', sentBps: 100_000, availableBps: 110_000, isLimited: true };
  const enough = { ...fine, availableBps: 900_000 };
  expect(rounds(100, [enough, thin, { ...enough, key: 'cid' }], before).limitBps).toBeNull();
  // Two of three show it: it is ours.
  expect(rounds(100, [...troubled, { ...fine, key: 'dao' }], before).limitBps).not.toBeNull();
});

test('LIMIT-9 a link that moves to a longer path starts with a least round trip of its own', () => {
  const before = rounds(10, [fine]);
  expect(rounds(100, [{ ...fine, key: 'ben over the relay', roundTripMs: 400 }], before).limitBps).toBeNull();
  // The same path with a queue on it.
  expect(rounds(1, [{ ...fine, roundTripMs: 400 }], before).limitBps).not.toBeNull();
});
