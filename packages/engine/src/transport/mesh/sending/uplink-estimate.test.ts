import { expect, test } from 'vitest';
import { isAtFloor, type LinkUplink, UNLIMITED, type Uplink, updateUplinkEstimate } from './uplink-estimate.ts';

const WISHED_BPS = 3_000_000;
const fine: LinkUplink = { key: 'ben', sentBps: 600_000, availableBps: 2_000_000, roundTripMs: 40, isLimited: false };

const well: LinkUplink = { ...fine, key: 'cid' };
/** The local uplink is full: it delays every link. */
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

test('has no limit without signs of congestion', () => {
  expect(rounds(30, [fine, well]).limitBps).toBeNull();
  expect(rounds(3, []).limitBps).toBeNull();
  expect(rounds(3, [{ ...fine, availableBps: null, roundTripMs: null }]).limitBps).toBeNull();
});

test('reads no limit from new links whose estimates still grow', () => {
  let uplink = UNLIMITED;
  for (let availableBps = 300_000; availableBps < 2_000_000; availableBps *= 1.1) {
    uplink = rounds(1, [{ ...fine, availableBps, isLimited: true }], uplink);
  }
  expect(uplink.limitBps).toBeNull();
});

test('limits to estimates that are used up and no longer grow', () => {
  const stuck = { ...fine, sentBps: 300_000, availableBps: 320_000, isLimited: true };
  expect(rounds(5, [stuck, { ...stuck, key: 'cid' }, { ...stuck, key: 'dao' }]).limitBps).toBe(960_000);
});

test('lowers the limit below what was sent on a queue, step by step, never to zero', () => {
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

test('does not read CPU load as a queue in the network', () => {
  expect(rounds(10, troubled, rounds(1, [fine, well]), true).limitBps).toBeNull();
});

test('forgets a limit that ended within 30 rounds', () => {
  const limited = rounds(1, [{ ...fine, sentBps: 200_000, roundTripMs: 400 }], rounds(1, [fine]));
  expect(limited.limitBps).not.toBeNull();
  expect(rounds(4, [fine], limited).limitBps).toBe(limited.limitBps);
  expect(rounds(30, [fine], limited).limitBps).toBeNull();
});

test('LIMIT-9 does not read a long round trip as a queue', () => {
  const far = { ...fine, key: 'far', roundTripMs: 300 };
  expect(rounds(100, [fine, far, well]).limitBps).toBeNull();
  expect(rounds(100, [fine, far]).limitBps).toBeNull();
  expect(rounds(100, [far], rounds(10, [fine])).limitBps).toBeNull();
});

test('LIMIT-9 a queue or limit of one participant lowers no other participant’s video', () => {
  const before = rounds(1, [fine, { ...fine, key: 'thin' }, well]);
  expect(rounds(100, [fine, { ...fine, key: 'thin', roundTripMs: 900 }, well], before).limitBps).toBeNull();
  const thin = { ...fine, key: 'thin', sentBps: 100_000, availableBps: 110_000, isLimited: true };
  const enough = { ...fine, availableBps: 900_000 };
  expect(rounds(100, [enough, thin, { ...enough, key: 'cid' }], before).limitBps).toBeNull();
  // Two of three show it: the local uplink is full.
  expect(rounds(100, [...troubled, { ...fine, key: 'dao' }], before).limitBps).not.toBeNull();
});

test('LIMIT-9 a link that moves to a longer path starts with a minimum round trip of its own', () => {
  const before = rounds(10, [fine]);
  expect(rounds(100, [{ ...fine, key: 'ben over the relay', roundTripMs: 400 }], before).limitBps).toBeNull();
  // The same path with a queue on it.
  expect(rounds(1, [{ ...fine, roundTripMs: 400 }], before).limitBps).not.toBeNull();
});
