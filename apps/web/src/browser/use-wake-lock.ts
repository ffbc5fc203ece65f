/** Keeps the screen awake while somebody is in a call. */
import { useEffect } from 'react';

/** Held while the component is shown and the page visible; nothing where the browser has no wake lock or refuses it. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: Promise<WakeLockSentinel | null> = Promise.resolve(null);
    const hold = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      // Refused on low battery, for instance: the call is none the worse.
      lock = navigator.wakeLock.request('screen').catch(() => null);
    };
    hold();
    // The browser takes the lock away when the page is hidden.
    document.addEventListener('visibilitychange', hold);
    return () => {
      document.removeEventListener('visibilitychange', hold);
      void lock.then((held) => held?.release());
    };
  }, []);
}
