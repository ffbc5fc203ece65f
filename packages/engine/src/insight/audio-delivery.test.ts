import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakePair, type FakeParticipant } from '../testing/index.ts';
import { type AudioDelivery, createAudioDelivery } from './audio-delivery.ts';

const voice = { kind: 'audio', id: 'voice' } as unknown as MediaStreamTrack;
let ana: FakeParticipant;
let ben: FakeParticipant;
let atAna: AudioDelivery;
let atBen: AudioDelivery;

beforeEach(async () => {
  vi.useFakeTimers();
  ({ ana, ben } = await createFakePair());
  await vi.advanceTimersByTimeAsync(3000);
  atAna = createAudioDelivery(ana.call);
  atBen = createAudioDelivery(ben.call);
  ana.setTrack('microphone', voice);
});
afterEach(() => vi.useRealTimers());

const deafTo = (hearing: AudioDelivery) => [...hearing.notReceivingUs.get()];
/** The media that Ben's browser receives of Ana. */
const traffic = () => {
  const [connection] = ben.connections;
  if (!connection) throw new Error('Ben has no connection.');
  return connection.traffic;
};

test('reports missing audio to its sender, and its return', async () => {
  await vi.advanceTimersByTimeAsync(10_000);
  expect(deafTo(atAna)).toEqual([]);
  traffic().isMute = true;
  await vi.advanceTimersByTimeAsync(3000);
  expect(deafTo(atAna)).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect([deafTo(atAna), deafTo(atBen)]).toEqual([[['ben', 'nothing']], []]);
  traffic().isMute = false;
  await vi.advanceTimersByTimeAsync(1500);
  expect(deafTo(atAna)).toEqual([]);
});

test('reports silent audio apart from missing audio, and later', async () => {
  traffic().loudness = 0;
  await vi.advanceTimersByTimeAsync(7000);
  expect(deafTo(atAna)).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(deafTo(atAna)).toEqual([['ben', 'silence']]);
});

test('notifies a listener that subscribes later of an earlier report', async () => {
  atAna.close();
  traffic().isMute = true;
  await vi.advanceTimersByTimeAsync(7000);
  const later = createAudioDelivery(ana.call);
  await vi.advanceTimersByTimeAsync(5000);
  expect(deafTo(later)).toEqual([['ben', 'nothing']]);
});

test('sends no report about a participant who is muted, reconnecting or gone', async () => {
  ana.setTrack('microphone', null);
  traffic().isMute = true;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(deafTo(atAna)).toEqual([]);
  ana.setTrack('microphone', voice);
  await vi.advanceTimersByTimeAsync(6000);
  expect(deafTo(atAna)).toEqual([['ben', 'nothing']]);
  ana.setTrack('microphone', null);
  expect(deafTo(atAna)).toEqual([]);
  ana.setTrack('microphone', voice);
  await vi.advanceTimersByTimeAsync(6000);
  ben.call.leave();
  await vi.advanceTimersByTimeAsync(100);
  expect(deafTo(atAna)).toEqual([]);
});

test('drops an invalid report', async () => {
  for (const body of ['deaf', null, { received: 'nothing' }, 7]) ben.call.messages.send('ana', 'hearing', body);
  await vi.advanceTimersByTimeAsync(10);
  expect(deafTo(atAna)).toEqual([]);
});
