import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';
import { CredentialRenewal } from './credential-renewal.ts';

const HOUR_MS = 3_600_000;
/** Changes of a system clock, in ms. */
const JUMPS_MS = [-HOUR_MS, 20 * 60_000, -24 * HOUR_MS, 24 * HOUR_MS];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Sets the clock and leaves every timer and the monotonic clock as they are. */
const jump = (ms: number) => vi.setSystemTime(Date.now() + ms);

test.each(JUMPS_MS)('renews credentials by their lifetime, with a clock that is %i ms off', async (offMs) => {
  const serverNow = Date.now();
  jump(offMs);
  const ask = vi.fn(async () => ({ iceServers: [], iceServersExpireAt: serverNow + 60_000, iceServersTtlMs: 60_000 }));
  const renewal = new CredentialRenewal({ ask, onRenewed: () => undefined });
  renewal.schedule({ iceServersExpireAt: serverNow + 60_000, iceServersTtlMs: 60_000 });
  await vi.advanceTimersByTimeAsync(35_000);
  expect(ask).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(ask).toHaveBeenCalledTimes(1);
  jump(-offMs);
  await vi.advanceTimersByTimeAsync(36_000);
  expect(ask).toHaveBeenCalledTimes(2);
  renewal.close();
});

test('renews credentials without a lifetime within the hour, whatever the local clock says', async () => {
  const ask = vi.fn(async () => null);
  const renewal = new CredentialRenewal({ ask, onRenewed: () => undefined });
  renewal.schedule({ iceServersExpireAt: Date.now() + 24 * HOUR_MS });
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(ask).toHaveBeenCalled();
  renewal.close();
});

test.each(JUMPS_MS)('neither breaks a link nor hides a broken one when the clock jumps by %i ms', async (jumpMs) => {
  const room = new FakeRoom();
  const [ana, ben] = [createFakeParticipant(room, 'ana'), createFakeParticipant(room, 'ben')] as [
    FakeParticipant,
    FakeParticipant,
  ];
  const link = () => ana.call.snapshot.get().participants[0]?.link;
  ben.setTrack('microphone', { kind: 'audio', id: 'voice' } as unknown as MediaStreamTrack);
  await ana.call.join('Ana');
  await ben.call.join('Ben');
  await vi.advanceTimersByTimeAsync(5000);
  const shown: (string | undefined)[] = [];
  ana.call.snapshot.subscribe(() => shown.push(link()));
  jump(jumpMs);
  await vi.advanceTimersByTimeAsync(5000);
  expect([...new Set(shown)].filter((state) => state !== 'connected')).toEqual([]);
  expect([ana.connections[0]?.counts.iceRestarts, ben.connections[0]?.counts.iceRestarts]).toEqual([0, 0]);
  // Sampled each second, over a second.
  const stats = ana.call.stats.get().get('ben');
  expect(stats?.spanMs).toBeGreaterThanOrEqual(900);
  expect(stats?.spanMs).toBeLessThanOrEqual(1100);
  for (const connection of [...ana.connections, ...ben.connections]) connection.isFlowing = false;
  await vi.advanceTimersByTimeAsync(3000);
  jump(jumpMs);
  expect(link()).toBe('unstable');
  await vi.advanceTimersByTimeAsync(2000);
  expect(ana.connections[0]?.counts.iceRestarts).toBe(1);
});
