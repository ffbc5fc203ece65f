import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';
import { createAudioDelivery } from './audio-delivery.ts';
import { Hints } from './audio-hints.ts';

const microphone = (id: string) => ({ kind: 'audio', id, muted: false }) as unknown as MediaStreamTrack;
let ana: FakeParticipant;
let ben: FakeParticipant;
let hints: Hints;
let level = 0.001;
let open = 0;

beforeEach(async () => {
  vi.useFakeTimers();
  [level, open] = [0.001, 0];
  const room = new FakeRoom();
  ana = createFakeParticipant(room, 'ana');
  await ana.call.join('Ana');
  ana.setTrack('microphone', microphone('first'));
  const hearing = createAudioDelivery(ana.call);
  const createLevelMeter = () => {
    open += 1;
    const close = () => {
      open -= 1;
    };
    return { level: () => level, close };
  };
  hints = new Hints({ call: ana.call, media: ana.media, hearing, createLevelMeter });
  ben = createFakeParticipant(room, 'ben');
});
afterEach(() => vi.useRealTimers());

const now = () => hints.hint.get();

test('meters the local microphone with one meter while another participant is present, and not alone', async () => {
  level = 0;
  await vi.advanceTimersByTimeAsync(30_000);
  expect([open, now()]).toEqual([0, null]);
  await ben.call.join('Ben');
  await vi.advanceTimersByTimeAsync(1000);
  expect(open).toBe(1);
  ana.setTrack('microphone', microphone('second'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(open).toBe(1);
  hints.close();
  expect(open).toBe(0);
});

test('shows first that the others do not hear the local participant, until they do', async () => {
  await ben.call.join('Ben');
  await vi.advanceTimersByTimeAsync(3000);
  createAudioDelivery(ben.call);
  const [connection] = ben.connections;
  if (connection) connection.traffic.isMute = true;
  await vi.advanceTimersByTimeAsync(6000);
  expect(now()).toEqual({ kind: 'unheard', by: ['ben'], isEverybody: true });
  hints.dismiss();
  await vi.advanceTimersByTimeAsync(6000);
  expect(now()).toBeNull();
  if (connection) connection.traffic.isMute = false;
  await vi.advanceTimersByTimeAsync(3000);
  if (connection) connection.traffic.isMute = true;
  await vi.advanceTimersByTimeAsync(6000);
  expect(now()?.kind).toBe('unheard');
  if (connection) connection.traffic.isMute = false;
  await vi.advanceTimersByTimeAsync(3000);
  expect(now()).toBeNull();
});

test('reports silent audio only while the local participant speaks', async () => {
  await ben.call.join('Ben');
  createAudioDelivery(ben.call);
  await vi.advanceTimersByTimeAsync(1000);
  const [connection] = ben.connections;
  if (connection) connection.traffic.loudness = 0;
  await vi.advanceTimersByTimeAsync(12_000);
  expect(now()).toBeNull();
  level = 0.2;
  await vi.advanceTimersByTimeAsync(2000);
  expect(now()?.kind).toBe('unheard');
});

test('keeps the reference of the same hint, which can be dismissed', async () => {
  await ben.call.join('Ben');
  level = 0;
  await vi.advanceTimersByTimeAsync(14_000);
  const first = now();
  expect(first).toEqual({ kind: 'silent_microphone' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(now()).toBe(first);
  hints.dismiss();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(now()).toBeNull();
});
