import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCalmStore, NOTIFY_PAUSE_MS } from './calm-store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('notifies a burst of changes at its start and at its end, with the last value', () => {
  const store = createCalmStore(0);
  const received: number[] = [];
  store.subscribe(() => received.push(store.get()));
  for (let count = 1; count <= 1000; count += 1) {
    store.set(count);
    expect(store.get()).toBe(count);
  }
  expect(received).toEqual([1]);
  vi.advanceTimersByTime(NOTIFY_PAUSE_MS);
  expect(received).toEqual([1, 1000]);
  vi.advanceTimersByTime(NOTIFY_PAUSE_MS);
  store.set(1001);
  expect(received).toEqual([1, 1000, 1001]);
});

test('does not notify when the value is back where it was', () => {
  const store = createCalmStore('a');
  const onChange = vi.fn();
  store.subscribe(onChange);
  store.set('b');
  store.set('c');
  store.set('b');
  vi.advanceTimersByTime(10 * NOTIFY_PAUSE_MS);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('notifies a burst less often in a page whose timers are late', () => {
  const store = createCalmStore(0);
  const received: number[] = [];
  store.subscribe(() => received.push(store.get()));
  // Every timer fires 200 ms late, by the clock.
  let lateMs = 0;
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + lateMs);
  store.set(1);
  store.set(2);
  lateMs += 200;
  vi.advanceTimersByTime(NOTIFY_PAUSE_MS);
  expect(received).toEqual([1, 2]);
  store.set(3);
  vi.advanceTimersByTime(10 * NOTIFY_PAUSE_MS);
  expect(received).toEqual([1, 2]);
  vi.advanceTimersByTime(10 * NOTIFY_PAUSE_MS);
  expect(received).toEqual([1, 2, 3]);
  clock.mockRestore();
  vi.advanceTimersByTime(1000);
  store.set(4);
  store.set(5);
  vi.advanceTimersByTime(NOTIFY_PAUSE_MS);
  expect(received).toEqual([1, 2, 3, 4, 5]);
});
