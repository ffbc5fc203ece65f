/** An observable value; all engine state leaves the engine this way. */

import { notifyAll } from './notify-all.ts';

/** An observable value in the shape of `useSyncExternalStore`. */
export interface Readable<T> {
  /** The current value: the same reference until it changes. */
  get(): T;
  /** Calls `onChange` after every change until the returned function is called. */
  subscribe(onChange: () => void): () => void;
}

/** A {@link Readable} that can be changed. */
export interface Store<T> extends Readable<T> {
  /** Replaces the value; subscribers are notified only when the reference differs. */
  set(value: T): void;
}

/** Replaces those fields of a store's value that `change` names; subscribers are notified only when one of them differs. */
export function patch<T extends object>(store: Store<T>, change: Partial<T>): void {
  const before = store.get();
  const after = { ...before, ...change };
  // `change` has no other keys than those of T.
  const isSame = (Object.keys(change) as (keyof T)[]).every((key) => before[key] === after[key]);
  if (!isSame) store.set(after);
}

/** Resolves with the first later value that `predicate` accepts. */
export function nextValue<T>(source: Readable<T>, predicate: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = source.subscribe(() => {
      const value = source.get();
      if (!predicate(value)) return;
      stop();
      resolve(value);
    });
  });
}

/** Creates a store that starts at `initial`. A subscriber may unsubscribe itself or others; its exceptions are reported as uncaught. */
export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const subscribers = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      notifyAll(subscribers);
    },
    subscribe(onChange) {
      const subscriber = () => onChange();
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
  };
}
