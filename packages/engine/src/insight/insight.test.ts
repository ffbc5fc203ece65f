import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from '../common/store.ts';
import { createFakePair, createFakeParticipant } from '../testing/index.ts';
import { createInsight, HISTORY_MS } from './insight.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('keeps the last minute of a link until the participant leaves', async () => {
  const { room, ana, ben } = await createFakePair();
  const insight = createInsight(ana.call, ana.media, () => ({ level: () => null, close: () => undefined }), {
    isOnline: createStore(true),
    isSoundPaused: createStore(false),
  });
  await vi.advanceTimersByTimeAsync(2 * HISTORY_MS);
  const minute = insight.history.get().get('ben') ?? [];
  expect(minute).toHaveLength(60);
  expect((minute.at(-1)?.atMs ?? 0) - (minute[0]?.atMs ?? 0)).toBe(59_000);
  const cid = createFakeParticipant(room, 'cid');
  await cid.call.join('Cid');
  ben.call.leave();
  await vi.advanceTimersByTimeAsync(3000);
  expect([...insight.history.get().keys()]).toEqual(['cid']);
  insight.close();
  for (const { call } of [ana, cid]) call.leave();
  expect(vi.getTimerCount()).toBe(0);
});
