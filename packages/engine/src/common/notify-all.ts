/** Calls listeners, each by itself: what one of them throws is a bug of its own and reaches neither the others nor the caller. */

/** Calls every listener of this moment; one may unsubscribe itself or others meanwhile. What one throws is reported as uncaught. */
export function notifyAll<Args extends unknown[]>(listeners: Iterable<(...args: Args) => void>, ...args: Args): void {
  for (const listener of [...listeners]) {
    try {
      listener(...args);
    } catch (cause) {
      queueMicrotask(() => {
        throw cause;
      });
    }
  }
}
