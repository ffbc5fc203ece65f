import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from '../common/store.ts';
import type { ScreenShareSnapshot } from '../media/screen-share.ts';
import { createFakePair, createFakeParticipant, type FakeParticipant, type FakeRoom } from '../testing/index.ts';
import { createCameraStatus } from './camera-status.ts';
import { createShareStatus } from './share-status.ts';

let room: FakeRoom;
let ana: FakeParticipant;
let ben: FakeParticipant;

beforeEach(async () => {
  vi.useFakeTimers();
  ({ room, ana, ben } = await createFakePair());
  await vi.advanceTimersByTimeAsync(50);
});
afterEach(() => vi.useRealTimers());

/** A share whose window can be minimized. */
function createWindow() {
  let size = { width: 800, height: 600 };
  const screen = { getSettings: () => size } as MediaStreamTrack;
  const snapshot = createStore<ScreenShareSnapshot>({
    tracks: { screen, screenAudio: null },
    hint: 'text',
    isPending: false,
    problem: null,
  });
  return {
    snapshot,
    resize(width: number, height: number) {
      size = { width, height };
    },
    stop: () => snapshot.set({ ...snapshot.get(), tracks: { screen: null, screenAudio: null } }),
  };
}

const listenAt = ({ call, media }: FakeParticipant) => createShareStatus(call, media.screen).paused;
const settle = () => vi.advanceTimersByTimeAsync(2000);

test('reports a minimized window to its sharer and the others, later ones included, until it is open', async () => {
  const shared = createWindow();
  const atAna = createShareStatus(ana.call, shared).paused;
  const atBen = listenAt(ben);
  await settle();
  expect([atAna.get().size, atBen.get().size]).toEqual([0, 0]);
  shared.resize(2, 2);
  await settle();
  expect([[...atAna.get()], [...atBen.get()]]).toEqual([['ana'], ['ana']]);
  const cid = createFakeParticipant(room, 'cid');
  const atCid = listenAt(cid);
  await cid.call.join('Cid');
  await settle();
  expect([...atCid.get()]).toEqual(['ana']);
  shared.resize(800, 600);
  await settle();
  expect([atAna.get().size, atBen.get().size, atCid.get().size]).toEqual([0, 0, 0]);
});

test('ends the pause of a share that stops while minimized', async () => {
  const shared = createWindow();
  const atAna = createShareStatus(ana.call, shared).paused;
  const atBen = listenAt(ben);
  shared.resize(2, 2);
  await settle();
  expect(atBen.get().size).toBe(1);
  shared.stop();
  await settle();
  expect([atAna.get().size, atBen.get().size]).toEqual([0, 0]);
});

test('drops an invalid status, and keeps the camera’s status when a screen’s changes', async () => {
  const atBen = listenAt(ben);
  const { cameras } = createCameraStatus(ben.call, ben.media);
  ana.call.messages.send('ben', 'device', 'in_use');
  for (const body of ['stopped', { paused: true }, 1]) ana.call.messages.send('ben', 'screen', body);
  await settle();
  expect([atBen.get().size, cameras.get().size]).toEqual([0, 1]);
  ana.call.messages.send('ben', 'screen', 'paused');
  await settle();
  expect([atBen.get().size, cameras.get().size]).toEqual([1, 1]);
  ana.call.leave();
  await settle();
  expect(atBen.get().size).toBe(0);
});
