/** Whether this browser has a network interface: `false` is reliable, `true` is not (HTML, navigator.onLine). */
import type { Readable } from '@visavis/engine';

export const online: Readable<boolean> = {
  get: () => navigator.onLine,
  subscribe(onChange) {
    window.addEventListener('online', onChange);
    window.addEventListener('offline', onChange);
    return () => {
      window.removeEventListener('online', onChange);
      window.removeEventListener('offline', onChange);
    };
  },
};
