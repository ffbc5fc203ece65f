import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from '../common/store.ts';
import { createFakePair } from '../testing/index.ts';
import { createStatusWatch } from './status-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const page = () => ({ isOnline: createStore(true), isSoundPaused: createStore(false) });

test('updates the status with links, server, browser and time', async () => {
  const { ana, ben } = await createFakePair();
  const sources = page();
  const { status, close } = createStatusWatch({ snapshot: ana.call.snapshot, ...sources });
  await vi.advanceTimersByTimeAsync(5000);
  expect(status.get()).toMatchObject({ connection: 'carrying', fault: null });
  sources.isSoundPaused.set(true);
  expect(status.get()).toMatchObject({ line: 'silenced', isSilenced: true });
  sources.isSoundPaused.set(false);
  ana.signaling.disconnect();
  await vi.advanceTimersByTimeAsync(2000);
  expect(status.get().fault).toMatchObject({ kind: 'server_away', side: 'server', actions: [] });
  // Only time passes.
  await vi.advanceTimersByTimeAsync(16_000);
  expect(status.get().fault).toMatchObject({ kind: 'server_away', actions: ['retry'] });
  close();
  for (const { call } of [ana, ben]) call.leave();
  expect(vi.getTimerCount()).toBe(0);
});

test('STATUS-5 reports a network that stays poor when only time passes', async () => {
  const { ana, ben } = await createFakePair();
  await vi.advanceTimersByTimeAsync(5000);
  const well = ana.call.snapshot.get();
  const participants = well.participants.map((participant) => ({ ...participant, quality: 'poor' as const }));
  const { status, close } = createStatusWatch({ snapshot: createStore({ ...well, participants }), ...page() });
  expect(status.get()).toMatchObject({ line: 'poor', fault: null });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(status.get().fault).toMatchObject({ kind: 'weak', side: 'unknown' });
  close();
  for (const { call } of [ana, ben]) call.leave();
  expect(vi.getTimerCount()).toBe(0);
});

test('ends the report of a removed participant when only time passes', async () => {
  const { ana, ben } = await createFakePair();
  const here = ana.call.snapshot.get();
  const participants = here.participants.map((participant) => ({ ...participant, presence: 'away' as const }));
  const snapshot = createStore({ ...here, participants });
  const { status, close } = createStatusWatch({ snapshot, ...page() });
  snapshot.set({ ...here, participants: [] });
  expect(status.get().fault).toMatchObject({ kind: 'lost', name: 'Ben' });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(status.get().fault).toBeNull();
  close();
  for (const { call } of [ana, ben]) call.leave();
});
