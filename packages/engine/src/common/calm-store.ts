/** A store for values that remote participants change as often as they like; loaded with the chat, which is the first that needs it. */
import { createStore, type Store } from './store.ts';

/** The shortest time between two notifications, in ms: two frames of a screen. A burst of 60 changes in one task made React give up (error #185). */
export const NOTIFY_PAUSE_MS = 32;
/** The longest, in ms: where the page is late with its timers, it is busy, and drawing a flood would keep it so. */
const BUSY_PAUSE_MS = 500;

/**
 * A store that starts at `initial`. The value changes at once and subscribers are notified of the first change at once; changes that follow
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
