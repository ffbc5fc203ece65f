import type { CallSnapshot, RemoteParticipant } from '@visavis/engine';
import { createStore } from '@visavis/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deferParticipantUpdates } from './deferred-snapshot.ts';

// The members under test alone.
const participants = (...ids: string[]) => ids.map((id) => ({ id }) as unknown as RemoteParticipant);
const live = (...ids: string[]) =>
  ({ phase: { name: 'live', signaling: 'online' }, participants: participants(...ids) }) as unknown as CallSnapshot;
const JOINING = { phase: { name: 'joining' }, participants: [] } as unknown as CallSnapshot;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A call that starts like this, and the number of notifications of its screens. */
function follow(snapshot: CallSnapshot) {
  const call = createStore(snapshot);
  const onChange = vi.fn();
  const deferred = deferParticipantUpdates(call);
  const stop = deferred.subscribe(onChange);
  return { call, deferred, onChange, stop };
}

test('notifies of a new participant after 150 ms, with the updates until then', () => {
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

test('notifies of the participants who are present at the join after 30 ms', () => {
  const { call, onChange } = follow(JOINING);
  call.set(live('a', 'b'));
  vi.advanceTimersByTime(29);
  expect(onChange).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('notifies at once of joining an empty room and of everything but a new participant', () => {
  const { call, onChange } = follow(JOINING);
  call.set(live());
  expect(onChange).toHaveBeenCalledTimes(1);
  const room = follow(live('a', 'b'));
  room.call.set(live('a'));
  expect(room.onChange).toHaveBeenCalledTimes(1);
});

test('notifies no unsubscribed listener', () => {
  const { call, onChange, stop } = follow(live('a'));
  call.set(live('a', 'b'));
  stop();
  vi.advanceTimersByTime(1000);
  expect(onChange).not.toHaveBeenCalled();
});

test('returns the value of the last notification, whenever it is read', () => {
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

test('starts a new subscription with the newest value', () => {
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
