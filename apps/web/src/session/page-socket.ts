/** The socket that a room's page opens before any of its files is there (the script in room.html). */
import type { EarlySocket } from '@visavis/engine';

declare global {
  interface Window {
    earlySocket?: EarlySocket;
  }
}

/** Hands it over, once; undefined when there is none: taken already, or the script is not allowed to run. */
export function takeEarlySocket(): EarlySocket | undefined {
  const { earlySocket } = window;
  delete window.earlySocket;
  return earlySocket;
}
