import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rememberName } from '../preferences/remembered-name.ts';
import { intentOfAddress, readJoinIntent } from './join-intent.ts';
import { markForRejoin } from './resume-marker.ts';

/** A page of this address, which the server marks as opened from its own site, or from another one. */
function load(address: string, site: 'own' | 'foreign' = 'own'): void {
  history.replaceState(null, '', address);
  const entry = { type: 'navigate', serverTiming: [{ name: site, duration: 0, description: '' }] };
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry as unknown as PerformanceNavigationTiming]);
}

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
});

test('reads from the address whether to join at once, and the name', () => {
  load('/room/here?join&name=Ana');
  expect(readJoinIntent('here')).toEqual({ isImmediate: true, name: 'Ana', isFromOtherSite: false });
  load('/room/here');
  expect(readJoinIntent('here')).toEqual({ isImmediate: false, name: '', isFromOtherSite: false });
});

test('uses the last name without one in the address; an empty one in the address counts', () => {
  rememberName('Ben');
  load('/room/here');
  expect(readJoinIntent('here').name).toBe('Ben');
  load('/room/here?name=');
  expect(readJoinIntent('here').name).toBe('');
});

test('joins at once on a page that was suspended in a call, and asks on the next one, whatever the address says', () => {
  load('/room/here');
  markForRejoin('here');
  expect(readJoinIntent('here').isImmediate).toBe(true);
  expect(readJoinIntent('here').isImmediate).toBe(false);
  markForRejoin('here');
  load('/room/here?join');
  expect(readJoinIntent('here').isImmediate).toBe(true);
  load('/room/here');
  expect(readJoinIntent('here').isImmediate).toBe(false);
});

test('reads whether another site has led to the page; own pages lead by the address', () => {
  load('/room/here?join&name=Ana', 'foreign');
  expect(intentOfAddress()).toEqual({ isImmediate: true, name: 'Ana', isFromOtherSite: false });
  expect(readJoinIntent('here')).toEqual({ isImmediate: true, name: 'Ana', isFromOtherSite: true });
});
