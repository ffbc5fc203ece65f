/** Keeps the screen awake during a call. */
import { useEffect } from 'react';

/** Holds the wake lock while the component is mounted and the page visible; does nothing where the browser has none or refuses it. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: Promise<WakeLockSentinel | null> = Promise.resolve(null);
    const hold = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      // Refused on low battery, for example: the call goes on without it.
      lock = navigator.wakeLock.request('screen').catch(() => null);
    };
    hold();
    // The browser releases the lock when the page is hidden.
    document.addEventListener('visibilitychange', hold);
    return () => {
      document.removeEventListener('visibilitychange', hold);
      void lock.then((held) => held?.release());
    };
  }, []);
}
