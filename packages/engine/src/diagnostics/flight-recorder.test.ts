import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { monotonicNow } from '../common/monotonic-clock.ts';
import { createStore } from '../common/store.ts';
import { type CallStatus, WELL } from '../insight/call-status.ts';
import type { LinkStatus } from '../insight/link-status.ts';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';
import { FlightRecorder } from './flight-recorder.ts';

let ana: FakeParticipant;
let ben: FakeParticipant;
let recorder: FlightRecorder;

beforeEach(async () => {
  vi.useFakeTimers();
  const room = new FakeRoom();
  ana = createFakeParticipant(room, 'seat-of-ana');
  ben = createFakeParticipant(room, 'seat-of-ben');
  recorder = new FlightRecorder({
    call: ana.call,
    media: ana.media,
    browser: { family: 'chromium', platform: 'Linux' },
    nowMs: monotonicNow,
  });
  await ana.call.join('Ana Example');
  await ben.call.join('Ben Example');
  await vi.advanceTimersByTimeAsync(3000);
});
afterEach(() => vi.useRealTimers());

const told = () => recorder.toFile().events.map(({ who, what, value }) => `${who} ${what} ${value}`);

test('records every change and each second of every link', async () => {
  expect(told()).toEqual(expect.arrayContaining(['call phase live', 'p1 presence here', 'p1 link connected']));
  ana.setCameraProblem('in_use');
  ben.setTrack('camera', { kind: 'video', id: 'picture' } as unknown as MediaStreamTrack);
  await vi.advanceTimersByTimeAsync(3000);
  expect(told()).toEqual(expect.arrayContaining(['you cameraProblem in_use', 'p1 camera on']));
  const { samples } = recorder.toFile();
  expect(samples.length).toBeGreaterThanOrEqual(5);
  expect(samples.at(-1)).toMatchObject({
    who: 'p1',
    roundTripMs: 20,
    lossIn: 0,
    path: { local: expect.stringMatching(/^\w+\/udp$/) },
  });
  ben.call.leave();
  expect(told().at(-1)).toBe('p1 presence left');
});

test('records a fault and its side once they are known', () => {
  const link: LinkStatus = { bars: 'down', state: 'reconnecting', side: 'ours', reason: null, isShared: true };
  const fault = { kind: 'blocked', side: 'ours', severity: 'reconnecting', sinceMs: 0, reason: null, actions: [] } as const;
  const status = createStore<CallStatus>(WELL);
  recorder.follow(status);
  status.set({ ...WELL, connection: 'reconnecting', line: 'reconnecting', fault, links: new Map([['seat-of-ben', link]]) });
  expect(told()).toEqual(expect.arrayContaining(['call fault none', 'call fault blocked', 'p1 side ours']));
});

test('PRIVACY-3 a diagnostics file contains no name, id, text, address or description', async () => {
  const description = 'Failed to parse v=0 a=candidate 192.168.7.9 typ host for Ben Example';
  recorder.note(new DOMException(description, 'OperationError'));
  recorder.note({ address: '192.168.7.9' });
  recorder.note('Ben Example said so');
  await vi.advanceTimersByTimeAsync(2000);
  const file = JSON.stringify(recorder.toFile());
  expect(file).toContain('OperationError');
  for (const secret of ['Ana', 'Ben', 'seat-of', 'Example', '192.168', 'candidate', 'v=0', 'said'])
    expect(file).not.toContain(secret);
  expect(file).not.toMatch(/\d+\.\d+\.\d+\.\d+|[0-9a-f]{1,4}(:[0-9a-f]{0,4}){3,}/i);
});

test('records the last two minutes and the state at their start', async () => {
  await vi.advanceTimersByTimeAsync(600_000);
  const { startedAtMs, endedAtMs, before, events, samples } = recorder.toFile();
  expect(endedAtMs - startedAtMs).toBe(120_000);
  expect(events.filter(({ what }) => what === 'link')).toEqual([]);
  expect(before).toContainEqual({ who: 'p1', what: 'link', value: 'connected' });
  expect(samples.length).toBeGreaterThan(100);
  expect(samples.length).toBeLessThanOrEqual(121);
  expect(samples.every(({ atMs }) => atMs >= startedAtMs)).toBe(true);
  for (let count = 0; count < 3000; count += 1) recorder.note(new TypeError('again'));
  expect(recorder.toFile().events).toHaveLength(1000);
});

test('keeps the record after the end of its call, and records nothing more', async () => {
  ana.call.leave();
  const endedAtMs = monotonicNow();
  await vi.advanceTimersByTimeAsync(600_000);
  const file = recorder.toFile();
  expect(file.endedAtMs).toBe(endedAtMs);
  expect(told()).toEqual(expect.arrayContaining(['p1 link connected', 'call phase ended', 'call ending left']));
  expect(file.samples.length).toBeGreaterThan(0);
});
