import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCalmStore, NOTIFY_PAUSE_MS } from './calm-store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('STORE-3 a burst of changes is notified once at its start and once at its end, with the value of the end', () => {
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

test('STORE-3 a value that is back where it was is no change', () => {
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
