import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakePair, type FakeParticipant, type FakeRoom } from '../testing/index.ts';

let room: FakeRoom;
let ana: FakeParticipant;
let ben: FakeParticipant;

beforeEach(async () => {
  vi.useFakeTimers();
  ({ room, ana, ben } = await createFakePair());
  await vi.advanceTimersByTimeAsync(50);
});
afterEach(() => vi.useRealTimers());

const own = ({ call }: FakeParticipant) => call.snapshot.get().self?.handRaisedAt;
const handOfAna = () => ben.call.snapshot.get().participants[0]?.handRaisedAt;

test('shows a raised hand locally at once, then to every participant with the server’s time', async () => {
  ana.call.raiseHand(true);
  expect(own(ana)).not.toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(own(ana)).toBe(1000);
  expect(handOfAna()).toBe(1000);
  ana.call.raiseHand(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(own(ana)).toBeNull();
  expect(handOfAna()).toBeNull();
});

test('sends a hand that changed while the server was away on its return, and keeps it over a restart', async () => {
  ana.signaling.disconnect();
  ana.call.raiseHand(true);
  expect(handOfAna()).toBeNull();
  ana.signaling.reconnect();
  await vi.advanceTimersByTimeAsync(1);
  expect(handOfAna()).toBe(1000);
  room.restart();
  for (const { signaling } of [ana, ben]) signaling.reconnect();
  await vi.advanceTimersByTimeAsync(1);
  expect(own(ana)).not.toBeNull();
  expect(handOfAna()).toBe(1000);
});
