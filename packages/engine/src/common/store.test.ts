import { expect, test, vi } from 'vitest';
import { createStore, nextValue, patch } from './store.ts';

test('notifies subscribers of every change and of nothing else', () => {
  const store = createStore({ count: 0 });
  const onChange = vi.fn();
  const stop = store.subscribe(onChange);
  const value = { count: 1 };
  store.set(value);
  store.set(value);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(store.get()).toBe(value);
  stop();
  store.set({ count: 2 });
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('lets a subscriber unsubscribe itself or others during a call, and the same function subscribe twice', () => {
  const store = createStore(0);
  const received: string[] = [];
  const stopFirst = store.subscribe(() => {
    received.push('first');
    stopFirst();
  });
  const again = () => received.push('again');
  store.subscribe(again);
  const stopAgain = store.subscribe(again);
  store.set(1);
  stopAgain();
  store.set(2);
  expect(received).toEqual(['first', 'again', 'again', 'again']);
});

test('isolates the other subscribers and the caller from a subscriber that throws', async () => {
  const reported = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
  const store = createStore(0);
  const received: number[] = [];
  store.subscribe(() => {
    throw new Error('A bug.');
  });
  store.subscribe(() => received.push(store.get()));
  expect(() => store.set(1)).not.toThrow();
  expect(received).toEqual([1]);
  expect(reported.mock.calls[0]?.[0]).toThrow('A bug.');
  reported.mockRestore();
});

test('replaces the named fields with a patch, and does not notify without a change', () => {
  const before = { count: 1, name: 'Ana' };
  const store = createStore<{ count: number; name: string | null }>(before);
  const onChange = vi.fn();
  store.subscribe(onChange);
  patch(store, { count: 1 });
  patch(store, {});
  expect(store.get()).toBe(before);
  expect(onChange).not.toHaveBeenCalled();
  patch(store, { count: 1, name: null });
  expect(store.get()).toEqual({ count: 1, name: null });
  expect(before.name).toBe('Ana');
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('resolves with the first later value that is asked for, and follows the store no further', async () => {
  const store = createStore(1);
  const next = nextValue(store, (value) => value % 2 === 1);
  for (const value of [2, 3, 5]) store.set(value);
  expect(await next).toBe(3);
});
