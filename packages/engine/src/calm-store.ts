/** A store for values that remote participants change as often as they like; loaded with the chat, which is the first that needs it. */
import { createStore, type Store } from './store.ts';

/** The shortest time between two notifications, in ms: two frames of a screen. A burst of 60 changes in one task made React give up (error #185). */
export const NOTIFY_PAUSE_MS = 32;

/**
 * A store that starts at `initial`. The value changes at once and subscribers are notified of the first change at once; changes that follow
 * within {@link NOTIFY_PAUSE_MS} are notified together at its end.
 */
export function createCalmStore<T>(initial: T): Store<T> {
  const notified = createStore(initial);
  let current = initial;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notify = () => {
    if (Object.is(current, notified.get())) return;
    timer = setTimeout(() => {
      timer = undefined;
      notify();
    }, NOTIFY_PAUSE_MS);
    notified.set(current);
  };
  return {
    get: () => current,
    set(value) {
      current = value;
      if (timer === undefined) notify();
    },
    subscribe: notified.subscribe,
  };
}
