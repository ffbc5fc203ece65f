/** The socket that a room's page opens before any of its files is loaded (the script in room.html). */
import type { EarlySocket } from '@visavis/engine';

declare global {
  interface Window {
    earlySocket?: EarlySocket;
  }
}

/** Returns it, once; undefined without one: it was used already, or the script is blocked. */
export function takeEarlySocket(): EarlySocket | undefined {
  const { earlySocket } = window;
  delete window.earlySocket;
  return earlySocket;
}
