import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakePair, createFakeParticipant, type FakeParticipant, type FakeRoom } from '../testing/index.ts';
import { createCameraStatus } from './camera-status.ts';

let room: FakeRoom;
let ana: FakeParticipant;
let ben: FakeParticipant;

beforeEach(async () => {
  vi.useFakeTimers();
  ({ room, ana, ben } = await createFakePair());
  await vi.advanceTimersByTimeAsync(50);
});
afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(50);

test('reports a busy camera to the other participants, later ones included, until it is free', async () => {
  createCameraStatus(ana.call, ana.media);
  const atBen = createCameraStatus(ben.call, ben.media);
  ana.setCameraProblem('in_use');
  await settle();
  expect([...atBen.cameras.get()]).toEqual([['ana', 'in_use']]);
  const cid = createFakeParticipant(room, 'cid');
  const atCid = createCameraStatus(cid.call, cid.media);
  await cid.call.join('Cid');
  await settle();
  expect([...atCid.cameras.get()]).toEqual([['ana', 'in_use']]);
  ana.setCameraProblem(null);
  await settle();
  expect([atBen.cameras.get().size, atCid.cameras.get().size]).toEqual([0, 0]);
});

test('requests the earlier status when a listener subscribes later', async () => {
  ana.setCameraProblem('in_use');
  createCameraStatus(ana.call, ana.media);
  await settle();
  const atBen = createCameraStatus(ben.call, ben.media);
  await settle();
  expect([...atBen.cameras.get()]).toEqual([['ana', 'in_use']]);
});

test('drops an invalid camera status, and the one of a participant who left', async () => {
  const atBen = createCameraStatus(ben.call, ben.media);
  for (const body of ['prompt_unanswered', { camera: 'in_use' }, 1]) ana.call.messages.send('ben', 'device', body);
  await settle();
  expect(atBen.cameras.get().size).toBe(0);
  ana.call.messages.send('ben', 'device', 'unplugged');
  await settle();
  expect(atBen.cameras.get().size).toBe(1);
  ana.call.leave();
  await settle();
  expect(atBen.cameras.get().size).toBe(0);
});

test('notifies a flood of camera statuses twice, with the last value', async () => {
  const { cameras } = createCameraStatus(ben.call, ben.media);
  const onChange = vi.fn();
  cameras.subscribe(onChange);
  for (let number = 0; number <= 500; number += 1) ana.call.messages.send('ben', 'device', number % 2 ? null : 'in_use');
  await settle();
  expect(onChange.mock.calls.length).toBeLessThanOrEqual(2);
  expect([...cameras.get()]).toEqual([['ana', 'in_use']]);
});
