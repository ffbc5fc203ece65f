/** Calls listeners independently: an exception of one is a bug of its own, and reaches neither the others nor the caller. */

/** Calls every present listener; one may unsubscribe itself or others meanwhile. Exceptions are reported as uncaught. */
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
