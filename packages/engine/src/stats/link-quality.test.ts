import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakePair } from '../testing/index.ts';
import { judgeQuality, type LinkQuality, UNMEASURED } from './link-quality.ts';
import { type LinkStats, measureLink } from './link-stats.ts';

const NOTHING = {
  atMs: 0,
  received: new Map(),
  sent: new Map(),
  path: null,
  roundTripMs: null,
  availableOutgoingBps: null,
} as const;
const WELL: LinkStats = { ...measureLink(NOTHING, { ...NOTHING, atMs: 1000 }), roundTripMs: 30, lossOut: 0 };
const frozen = (frozenMs: number): Partial<LinkStats> => ({
  received: new Map([['camera', { frozenMs } as NonNullable<ReturnType<LinkStats['received']['get']>>]]),
});

/** The rating of a link after each of these seconds. */
function called(...seconds: Partial<LinkStats>[]): LinkQuality[] {
  let memory = UNMEASURED;
  return seconds.map((change) => {
    memory = judgeQuality(memory, { ...WELL, ...change });
    return memory.quality;
  });
}
const times = (count: number, change: Partial<LinkStats>): Partial<LinkStats>[] => Array.from({ length: count }, () => change);

describe('bars', () => {
  test.each<[string, Partial<LinkStats>, LinkQuality]>([
    ['nothing lost', {}, 'good'],
    ['2.9 % lost', { lossIn: 0.029 }, 'good'],
    ['3 % lost', { lossIn: 0.03 }, 'fair'],
    ['5 % lost', { lossIn: 0.05 }, 'poor'],
    ['4 % lost on the way out', { lossOut: 0.04 }, 'fair'],
    ['a round trip of 299 ms', { roundTripMs: 299 }, 'good'],
    ['a round trip of 300 ms', { roundTripMs: 300 }, 'fair'],
    ['a round trip of 800 ms', { roundTripMs: 800 }, 'poor'],
    ['video frozen for a tenth of the time', frozen(100), 'fair'],
    ['video frozen for half of the time', frozen(500), 'poor'],
    ['a browser without figures', { roundTripMs: null, lossOut: null }, 'good'],
  ])('with %s', (_, change, quality) => {
    expect(called(...times(5, change)).at(-1)).toBe(quality);
  });

  test('rates a link after 3 s, lowers the rating with the mean of 5 s, and raises it only after a stable period', () => {
    expect(called(...times(4, {}))).toEqual(['unknown', 'unknown', 'good', 'good']);
    // One bad second of five.
    expect(new Set(called(...times(5, {}), { lossIn: 0.1 }, ...times(4, {})).slice(2))).toEqual(new Set(['good']));
    // Between 1 and 3 % a link keeps its rating.
    const wavering = called(...times(5, { lossIn: 0.04 }), ...times(20, { lossIn: 0.02 }));
    expect(wavering.at(-1)).toBe('fair');
    const healed = called(...times(5, { lossIn: 0.04 }), ...times(12, {}));
    expect(healed.filter((word, index) => word !== healed[index - 1])).toEqual(['unknown', 'fair', 'good']);
    expect(healed.indexOf('good')).toBeGreaterThanOrEqual(5 + 4);
  });
});

describe('in a call', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('samples every link once a second, and changes the snapshot with the rating alone', async () => {
    const { ana } = await createFakePair();
    await vi.advanceTimersByTimeAsync(5000);
    const quality = () => ana.call.snapshot.get().participants[0]?.quality;
    expect(quality()).toBe('good');
    const [looks, changes] = [vi.fn(), vi.fn()];
    ana.call.stats.subscribe(looks);
    ana.call.snapshot.subscribe(changes);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([looks.mock.calls.length, changes.mock.calls.length]).toEqual([10, 0]);
    expect(ana.call.stats.get().get('ben')).toMatchObject({ roundTripMs: 20, isRelayed: false, lossIn: 0 });
    const [connection] = ana.connections;
    if (connection) connection.traffic.loss = 0.2;
    await vi.advanceTimersByTimeAsync(5000);
    expect(quality()).toBe('poor');
  });

  test('has no figures for a link without media and a participant who left', async () => {
    const { ana, ben } = await createFakePair();
    await vi.advanceTimersByTimeAsync(5000);
    const [connection] = ana.connections;
    if (connection) connection.isStuck = true;
    connection?.become('failed');
    await vi.advanceTimersByTimeAsync(1000);
    expect([ana.call.stats.get().size, ana.call.snapshot.get().participants[0]?.quality]).toEqual([0, 'unknown']);
    ben.call.leave();
    await vi.advanceTimersByTimeAsync(1000);
    expect(ana.call.stats.get().size).toBe(0);
    ana.call.leave();
    expect(vi.getTimerCount()).toBe(0);
  });
});
