/** A value that can be read and watched; the one way state leaves the engine. */

import { notifyAll } from './notify-all.ts';

/** Something that changes over time, shaped for `useSyncExternalStore`. */
export interface Readable<T> {
  /** The current value: the same reference until it changes. */
  get(): T;
  /** Calls `onChange` after every change until the returned function is called. */
  subscribe(onChange: () => void): () => void;
}

/** A {@link Readable} together with the right to change it. */
export interface Store<T> extends Readable<T> {
  /** Replaces the value; subscribers hear of it only when the reference differs. */
  set(value: T): void;
}

/** A store that starts at `initial`. A subscriber may unsubscribe itself or others while being called; what it throws is reported as uncaught. */
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
