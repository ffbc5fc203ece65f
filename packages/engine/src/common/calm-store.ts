/** A store with limited notifications, for values that remote participants change at any rate; loaded with the chat, its first user. */
import { createStore, type Store } from './store.ts';

/** Minimal interval of two notifications, in ms: two frames. A burst of 60 changes in one task made React fail (error #185). */
export const NOTIFY_PAUSE_MS = 32;
/** Maximal interval, in ms: a page whose timers are late is busy, and rendering more would keep it busy. */
const BUSY_PAUSE_MS = 500;

/**
 * Creates a store that starts at `initial`. The value changes at once, and the first change notifies at once; changes that follow
 * within {@link NOTIFY_PAUSE_MS}, or longer in a busy page, are notified together at its end.
 */
export function createCalmStore<T>(initial: T): Store<T> {
  const notified = createStore(initial);
  let current = initial;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lateMs = 0;
  const notify = () => {
    if (Object.is(current, notified.get())) {
      lateMs = 0;
      return;
    }
    const pauseMs = Math.min(BUSY_PAUSE_MS, NOTIFY_PAUSE_MS + 2 * lateMs);
    const dueMs = performance.now() + pauseMs;
    timer = setTimeout(() => {
      timer = undefined;
      lateMs = Math.max(0, performance.now() - dueMs);
      notify();
    }, pauseMs);
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
