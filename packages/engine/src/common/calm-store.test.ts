import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCalmStore, NOTIFY_PAUSE_MS } from './calm-store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a burst of changes is notified once at its start and once at its end, with the value of the end', () => {
  const store = createCalmStore(0);
  const heard: number[] = [];
  store.subscribe(() => heard.push(store.get()));
  for (let count = 1; count <= 1000; count += 1) {
    store.set(count);
    expect(store.get()).toBe(count);
  }
  expect(heard).toEqual([1]);
  vi.advanceTimersByTime(NOTIFY_PAUSE_MS);
  expect(heard).toEqual([1, 1000]);
  vi.advanceTimersByTime(NOTIFY_PAUSE_MS);
  store.set(1001);
  expect(heard).toEqual([1, 1000, 1001]);
});

test('a value that is back where it was is no change', () => {
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

test('in a page that is late with its timers a burst is notified less often', () => {
  const store = createCalmStore(0);
  const heard: number[] = [];
  store.subscribe(() => heard.push(store.get()));
  // Every timer fires 200 ms late, which the clock alone shows.
  let lateMs = 0;
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + lateMs);
  store.set(1);
  store.set(2);
  lateMs += 200;
  vi.advanceTimersByTime(NOTIFY_PAUSE_MS);
  expect(heard).toEqual([1, 2]);
  store.set(3);
  vi.advanceTimersByTime(10 * NOTIFY_PAUSE_MS);
  expect(heard).toEqual([1, 2]);
  vi.advanceTimersByTime(10 * NOTIFY_PAUSE_MS);
  expect(heard).toEqual([1, 2, 3]);
  clock.mockRestore();
  vi.advanceTimersByTime(1000);
  store.set(4);
  store.set(5);
  vi.advanceTimersByTime(NOTIFY_PAUSE_MS);
  expect(heard).toEqual([1, 2, 3, 4, 5]);
});
