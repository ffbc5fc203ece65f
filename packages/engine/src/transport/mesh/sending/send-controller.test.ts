import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../../../testing/index.ts';

const SMALL = { camera: { widthPx: 160, heightPx: 90 }, screen: null };
const HIDDEN = { camera: null, screen: null };
const camera = { kind: 'video', id: 'camera', getSettings: () => ({ width: 1280, height: 720 }) } as unknown as MediaStreamTrack;

let ana: FakeParticipant;
let ben: FakeParticipant;
let cid: FakeParticipant;

beforeEach(async () => {
  vi.useFakeTimers();
  const room = new FakeRoom();
  [ana, ben, cid] = ['ana', 'ben', 'cid'].map((id) => createFakeParticipant(room, id)) as [
    FakeParticipant,
    FakeParticipant,
    FakeParticipant,
  ];
  for (const participant of [ana, ben, cid]) {
    participant.setTrack('camera', camera);
    await participant.call.join('Participant');
  }
  await vi.advanceTimersByTimeAsync(3000);
});
afterEach(() => vi.useRealTimers());

/** The encodings that `participant` sends over connection number `index`. */
function sent({ connections }: FakeParticipant, index: number): RTCRtpEncodingParameters | undefined {
  const video = connections[index]?.getTransceivers().find(({ receiver }) => receiver.track.kind === 'video');
  return video?.sender.getParameters().encodings[0];
}

/** Ben reports his rendered size of Ana, as a client that changes it all the time. */
const sayRendered = (sizes: RenderedSizes) => ben.connections[0]?.channels.get(0)?.send(JSON.stringify(['want', sizes]));

const offers = () => [ana, ben, cid].flatMap(({ connections }) => connections.map(({ counts }) => counts.offers));

test('PERF-3 sends each participant the rendered size, and a new size at once', async () => {
  const before = offers();
  expect(sent(ana, 0)).toMatchObject({ active: true, scaleResolutionDownBy: 1 });
  ben.call.setRenderedSize('ana', SMALL);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent(ana, 0)).toMatchObject({ active: true, scaleResolutionDownBy: 8 });
  expect(sent(ana, 1)).toMatchObject({ active: true, scaleResolutionDownBy: 1 });
  ben.call.setRenderedSize('ana', HIDDEN);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent(ana, 0)).toMatchObject({ active: false });
  ben.call.setRenderedSize('ana', { camera: { widthPx: 1280, heightPx: 720 }, screen: null });
  await vi.advanceTimersByTimeAsync(1);
  expect(sent(ana, 0)).toMatchObject({ active: true, scaleResolutionDownBy: 1 });
  expect(offers()).toEqual(before);
});

test('PERF-3 sends the sizes again on a rebuilt link', async () => {
  ben.call.setRenderedSize('ana', SMALL);
  ana.call.retry('ben');
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent(ana, ana.connections.length - 1)).toMatchObject({ scaleResolutionDownBy: 8 });
});

test('reports no frozen or missing video that no local tile renders', async () => {
  const anaAtBen = () => ben.call.snapshot.get().participants.find(({ id }) => id === 'ana');
  ben.call.setRenderedSize('ana', HIDDEN);
  for (const { connections } of [ben]) for (const connection of connections) connection.isFlowing = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(anaAtBen()).toMatchObject({ link: 'connected', isFrozen: false });
  // Rendered again, it is expected.
  ben.call.setRenderedSize('ana', SMALL);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(anaAtBen()?.link).not.toBe('connected');
});

test('requests small video with the data saver, and none with audio only', async () => {
  ben.call.setRenderedSize('ana', { camera: { widthPx: 1280, heightPx: 720 }, screen: null });
  ben.call.setDataUse('saver');
  await vi.advanceTimersByTimeAsync(1);
  expect(sent(ana, 0)).toMatchObject({ active: true, scaleResolutionDownBy: 4 });
  // Ben's own video is small as well, whatever size renders it.
  expect(sent(ben, 1)).toMatchObject({ scaleResolutionDownBy: 4, maxFramerate: 12 });
  ben.call.setDataUse('voice');
  await vi.advanceTimersByTimeAsync(1);
  expect(sent(ana, 0)).toMatchObject({ active: false });
  ben.call.setDataUse('full');
  await vi.advanceTimersByTimeAsync(1);
  expect(sent(ana, 0)).toMatchObject({ active: true, scaleResolutionDownBy: 1 });
});

test('plans a flood of sizes a few times, with the last one', async () => {
  const video = ana.connections[0]?.getTransceivers().find(({ receiver }) => receiver.track.kind === 'video');
  const asked = vi.spyOn(video?.sender ?? expect.fail('no video'), 'getParameters');
  for (let number = 0; number < 500; number += 1) sayRendered(number % 2 ? SMALL : HIDDEN);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked.mock.calls.length).toBeLessThan(50);
  await vi.advanceTimersByTimeAsync(1500);
  expect(sent(ana, 0)).toMatchObject({ active: true, scaleResolutionDownBy: 8 });
});

test('does not read a sender’s parameters when its plan is unchanged', async () => {
  await vi.advanceTimersByTimeAsync(3000);
  const [toBen, toCid] = [0, 1].map((index) => {
    const video = ana.connections[index]?.getTransceivers().find(({ receiver }) => receiver.track.kind === 'video');
    return vi.spyOn(video?.sender ?? expect.fail('no video'), 'getParameters');
  });
  for (let number = 0; number < 20; number += 1) {
    sayRendered(number % 2 ? SMALL : HIDDEN);
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(toBen?.mock.calls.length).toBeGreaterThan(10);
  expect(toCid?.mock.calls.length).toBe(0);
  // Another change meanwhile is kept.
  cid.call.setRenderedSize('ana', SMALL);
  await vi.advanceTimersByTimeAsync(1500);
  expect(sent(ana, 1)).toMatchObject({ active: true, scaleResolutionDownBy: 8 });
});
