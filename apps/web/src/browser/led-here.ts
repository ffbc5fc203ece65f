/** Whether another site has led to this page, which may open no device by itself then. */
import { createStore } from '@visavis/engine';
import { seatSecretFor } from './seat-secret.ts';

/** A foreign link has led into the call, and no device was switched on since. */
export const ledIntoCall = createStore(false);

/**
 * Whether another site has led to this page of a room. A fresh page is told by the server (apps/server/src/http/entry-site.ts). One that is
 * loaded again, by a reload, a way back or a restored tab, is known by what it has left in its history entry, which no other site can write:
 * what a browser says of the site then differs between browsers. What cannot be known counts as led.
 */
export function isLedHere(roomId: string): boolean {
  // The list holds entries of this kind alone (W3C Navigation Timing, section 4).
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const seat = seatSecretFor(roomId);
  const isOwn =
    entry?.type === 'navigate' ? entry.serverTiming?.some(({ name }) => name === 'own') : history.state?.seat === seat;
  history.replaceState({ ...history.state, seat }, '');
  return !isOwn;
}
