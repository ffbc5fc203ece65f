import type { CallSnapshot, RemoteParticipant } from '@visavis/engine';
import { createStore } from '@visavis/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deferParticipantUpdates } from './deferred-snapshot.ts';

// What is looked at, and no more.
const participants = (...ids: string[]) => ids.map((id) => ({ id }) as unknown as RemoteParticipant);
const live = (...ids: string[]) =>
  ({ phase: { name: 'live', signaling: 'online' }, participants: participants(...ids) }) as unknown as CallSnapshot;
const JOINING = { phase: { name: 'joining' }, participants: [] } as unknown as CallSnapshot;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody's call that starts like this, and how often its screens were told of a change. */
function follow(snapshot: CallSnapshot) {
  const call = createStore(snapshot);
  const onChange = vi.fn();
  const deferred = deferParticipantUpdates(call);
  const stop = deferred.subscribe(onChange);
  return { call, deferred, onChange, stop };
}

test('somebody new in a call that goes on is told of 150 ms later, with what happens meanwhile', () => {
  const { call, onChange } = follow(live('a'));
  call.set(live('a', 'b'));
  call.set(live('a', 'b', 'c'));
  vi.advanceTimersByTime(149);
  expect(onChange).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onChange).toHaveBeenCalledTimes(1);
  call.set(live('a', 'b', 'c'));
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('whoever is there when we come is told of 30 ms later', () => {
  const { call, onChange } = follow(JOINING);
  call.set(live('a', 'b'));
  vi.advanceTimersByTime(29);
  expect(onChange).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('coming into an empty room, and everything but somebody new, is told of at once', () => {
  const { call, onChange } = follow(JOINING);
  call.set(live());
  expect(onChange).toHaveBeenCalledTimes(1);
  const room = follow(live('a', 'b'));
  room.call.set(live('a'));
  expect(room.onChange).toHaveBeenCalledTimes(1);
});

test('whoever stopped listening is told nothing', () => {
  const { call, onChange, stop } = follow(live('a'));
  call.set(live('a', 'b'));
  stop();
  vi.advanceTimersByTime(1000);
  expect(onChange).not.toHaveBeenCalled();
});

test('what the screens read is what they were last told of, whenever they read', () => {
  const before = live('a');
  const { call, deferred, onChange } = follow(before);
  const after = live('a', 'b');
  call.set(after);
  expect(deferred.get()).toBe(before);
  const late = vi.fn();
  deferred.subscribe(late);
  expect(deferred.get()).toBe(before);
  vi.advanceTimersByTime(150);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(late).toHaveBeenCalledTimes(1);
  expect(deferred.get()).toBe(after);
});

test('whoever begins to listen, for the first time or again, starts with the newest', () => {
  const call = createStore(live('a'));
  const deferred = deferParticipantUpdates(call);
  for (const newest of [live('a', 'b'), live('a', 'b', 'c')]) {
    call.set(newest);
    expect(deferred.get()).toBe(newest);
    const onChange = vi.fn();
    const stop = deferred.subscribe(onChange);
    expect(deferred.get()).toBe(newest);
    call.set(live('a', 'b', 'c', 'd'));
    expect(deferred.get()).toBe(newest);
    stop();
    stop();
    vi.advanceTimersByTime(1000);
    expect(onChange).not.toHaveBeenCalled();
  }
});
