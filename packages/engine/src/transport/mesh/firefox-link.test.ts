/** Links between a Firefox and another browser. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeParticipant, FakeRoom } from '../../testing/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test.each([
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
  ['firefox', 'firefox'],
] as const)('%s joined by %s: an ICE restart of either or both sides completes', async (first, second) => {
  const room = new FakeRoom();
  const ana = createFakeParticipant(room, 'ana', 'full', first);
  const ben = createFakeParticipant(room, 'ben', 'full', second);
  await ana.call.join('Ana');
  await ben.call.join('Ben');
  await vi.advanceTimersByTimeAsync(1000);
  const offersBefore = room.signals.length;
  for (const wishing of [[ana], [ben], [ana, ben]]) {
    for (const { connections } of wishing) connections[0]?.restartIce();
    await vi.advanceTimersByTimeAsync(1000);
    for (const { connections, problems } of [ana, ben]) {
      expect(connections).toHaveLength(1);
      expect(connections[0]).toMatchObject({ signalingState: 'stable', connectionState: 'connected' });
      expect(problems).toEqual([]);
    }
  }
  const offerers = room.signals.slice(offersBefore).filter(({ signal }) => signal.type === 'offer');
  const kindOf = { ana: first, ben: second } as Record<string, string>;
  expect(new Set(offerers.map(({ from }) => kindOf[from]))).toEqual(new Set(['firefox']));
});
