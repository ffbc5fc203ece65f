import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import type { StatsReport } from '../stats/stats-report.ts';
import { createFakeParticipant, FakeRoom } from '../testing/index.ts';
import { peopleOnLine } from '../transport/mesh/sending/people-on-line.ts';
import type { Loopback } from './loopback.ts';
import { CHECK_MS, PrecallTest } from './precall-test.ts';

const RELAY = { urls: 'turn:relay.test', username: 'a', credential: 'b' };
const reading = (atMs: number, seconds: number): StatsReport => ({
  atMs,
  path: null,
  roundTripMs: 80,
  availableOutgoingBps: null,
  sent: new Map(),
  received: new Map([
    ['microphone', { ...COUNTERS, bytes: seconds * 4000, packets: seconds * 50 }],
    ['camera', { ...COUNTERS, bytes: 1000, packets: seconds * 50, framesDecoded: seconds * 15 }],
  ]),
});
const COUNTERS = {
  lost: 0,
  jitterMs: 1,
  audioEnergy: null,
  framesDecoded: null,
  widthPx: null,
  heightPx: null,
  freezes: null,
  frozenMs: null,
  codec: null,
};

let iceServers: (typeof RELAY)[];
let iceServersExpireAt: number | null;
let isAnswering: boolean;
let isPolling: boolean;
let level: number;
let connects: (isRelayOnly: boolean) => boolean;
let opened: { isRelayOnly: boolean; isClosed: boolean }[];
let signalingClosed: number;
let check: PrecallTest;
const now = () => check.snapshot.get();

const signaling = (): SignalingPort => ({
  join: (_name, _media, onAnswer) => {
    if (isAnswering) setTimeout(() => onAnswer({ ok: true, value: { iceServers, iceServersExpireAt } as never }), 20);
  },
  iceServers: async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return { iceServers, iceServersExpireAt };
  },
  update: () => undefined,
  signal: async () => ({ ok: true, value: null }),
  isPolling: () => isPolling,
  resume: () => undefined,
  listen: () => () => undefined,
  close: () => {
    signalingClosed += 1;
  },
});

function openLoopback({ isRelayOnly }: { isRelayOnly: boolean }): Loopback {
  const own = { isRelayOnly, isClosed: false };
  opened.push(own);
  const startedAt = Date.now();
  return {
    voice: {} as MediaStreamTrack,
    connect: async () => connects(isRelayOnly),
    read: async () => {
      const at = reading(Date.now(), (Date.now() - startedAt) / 1000);
      return { sent: at, received: at };
    },
    measureThroughput: async (durationMs) => {
      await new Promise((resolve) => setTimeout(resolve, durationMs));
      return 6_000_000;
    },
    close: () => {
      own.isClosed = true;
    },
  };
}

function start(): void {
  const { media, setTrack } = createFakeParticipant(new FakeRoom(), 'ana');
  setTrack('microphone', {} as MediaStreamTrack);
  setTrack('camera', {} as MediaStreamTrack);
  check = new PrecallTest({
    media,
    connect: signaling,
    openLoopback,
    peopleOnLine,
    createLevelMeter: () => ({ level: () => level, close: () => undefined }),
    record: async () => 'blob:voice',
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  iceServers = [RELAY];
  iceServersExpireAt = null;
  isAnswering = true;
  isPolling = false;
  level = 0.2;
  connects = () => true;
  opened = [];
  signalingClosed = 0;
});
afterEach(() => {
  check.close();
  vi.useRealTimers();
});

test('CHECK-4 the check measures devices, server, relay and bandwidth within 10 s, and closes everything', async () => {
  start();
  await vi.advanceTimersByTimeAsync(CHECK_MS - 1);
  const { step, figures, report, voiceUrl } = now();
  expect(step).toBe('done');
  expect(figures).toMatchObject({
    microphone: 'works',
    camera: 'works',
    relay: 'reached',
    roundTripMs: 40,
    uplinkBps: 6_000_000,
  });
  expect(figures.serverMs).toBeCloseTo(30, 0);
  expect(report).toMatchObject({ light: 'good', findings: [] });
  expect(voiceUrl).toBe('blob:voice');
  expect(opened).toEqual([{ isRelayOnly: true, isClosed: true }]);
  expect(signalingClosed).toBe(1);
});

test('CHECK-4 the check reports a server without WebSocket as reached by HTTP', async () => {
  isPolling = true;
  start();
  await vi.advanceTimersByTimeAsync(CHECK_MS);
  expect(now()).toMatchObject({ figures: { isPolling: true }, report: { light: 'good', findings: ['polling'] } });
});

test('CHECK-4 without a relay the check tests the devices and reports no bandwidth', async () => {
  iceServers = [];
  start();
  await vi.advanceTimersByTimeAsync(CHECK_MS);
  expect(now().figures).toMatchObject({ microphone: 'works', relay: 'none', roundTripMs: null, loss: null, uplinkBps: null });
  expect(opened).toEqual([{ isRelayOnly: false, isClosed: true }]);
});

test('CHECK-4 the check tells a withheld relay from none', async () => {
  [iceServers, iceServersExpireAt] = [[], 600_000];
  start();
  await vi.advanceTimersByTimeAsync(CHECK_MS);
  expect(now()).toMatchObject({ figures: { relay: 'withheld' }, report: { light: 'good', findings: ['relay_withheld'] } });
});

test('CHECK-4 the check tells a relay that does not answer from none, and tests the devices', async () => {
  connects = (isRelayOnly) => !isRelayOnly;
  start();
  await vi.advanceTimersByTimeAsync(CHECK_MS);
  expect(now()).toMatchObject({
    figures: { microphone: 'works', relay: 'unreached', uplinkBps: null },
    report: { light: 'fair' },
  });
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, true]);
});

test('CHECK-4 the check skips only what needs the server when it is away', async () => {
  isAnswering = false;
  start();
  await vi.advanceTimersByTimeAsync(CHECK_MS);
  expect(now()).toMatchObject({ figures: { microphone: 'works', serverMs: null, relay: null }, report: { light: 'poor' } });
});

test('CHECK-4 the check tells a silent microphone from a working one', async () => {
  level = 0;
  start();
  await vi.advanceTimersByTimeAsync(CHECK_MS);
  expect(now()).toMatchObject({ figures: { microphone: 'quiet' }, report: { light: 'fair', findings: ['microphone_quiet'] } });
});

test('opens nothing more and reports no result when closed early', async () => {
  start();
  await vi.advanceTimersByTimeAsync(1000);
  check.close();
  const before = now();
  await vi.advanceTimersByTimeAsync(CHECK_MS);
  expect(now()).toBe(before);
  expect(before.report).toBeNull();
  expect(opened).toEqual([{ isRelayOnly: true, isClosed: true }]);
});
