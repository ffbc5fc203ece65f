/** Whether another site navigated to this page, which may then open no device by itself. */
import { createStore } from '@visavis/engine';
import { seatSecretFor } from './seat-secret.ts';

/** Another site navigated into the call, and no device was switched on since. */
export const openedByOtherSite = createStore(false);

/**
 * Whether another site navigated to this page of a room. The server tells it to a fresh page (apps/server/src/http/entry-site.ts). A page that is
 * loaded again, by a reload, back navigation or a restored tab, has marked its history entry, which no other site can write: browsers differ in
 * what they report about the site then. Unknown counts as another site.
 */
export function isOpenedByOtherSite(roomId: string): boolean {
  // The list holds navigation entries only (W3C Navigation Timing, section 4).
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const seat = seatSecretFor(roomId);
  const isOwn =
    entry?.type === 'navigate' ? entry.serverTiming?.some(({ name }) => name === 'own') : history.state?.seat === seat;
  history.replaceState({ ...history.state, seat }, '');
  return !isOwn;
}
