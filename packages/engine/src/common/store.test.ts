import { expect, test, vi } from 'vitest';
import { createStore, patch } from './store.ts';

test('subscribers hear of every change and of nothing else', () => {
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

test('a subscriber may unsubscribe itself or others while being called, and the same function may subscribe twice', () => {
  const store = createStore(0);
  const heard: string[] = [];
  const stopFirst = store.subscribe(() => {
    heard.push('first');
    stopFirst();
  });
  const again = () => heard.push('again');
  store.subscribe(again);
  const stopAgain = store.subscribe(again);
  store.set(1);
  stopAgain();
  store.set(2);
  expect(heard).toEqual(['first', 'again', 'again', 'again']);
});

test('what a subscriber throws reaches neither the others nor the one who changed the value', async () => {
  const reported = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
  const store = createStore(0);
  const heard: number[] = [];
  store.subscribe(() => {
    throw new Error('A bug.');
  });
  store.subscribe(() => heard.push(store.get()));
  expect(() => store.set(1)).not.toThrow();
  expect(heard).toEqual([1]);
  expect(reported.mock.calls[0]?.[0]).toThrow('A bug.');
  reported.mockRestore();
});

test('a patch replaces the named fields, and notifies nobody of a change that is none', () => {
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
