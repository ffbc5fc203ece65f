import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rememberName } from '../preferences/remembered-name.ts';
import { intentOfAddress, readJoinIntent } from './join-intent.ts';
import { markForRejoin } from './resume-marker.ts';

/** A page of this address, of which the server says that its own site has led there, or another one. */
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

test('the address says whether to join at once, and under which name', () => {
  load('/room/here?join&name=Ana');
  expect(readJoinIntent('here')).toEqual({ isImmediate: true, name: 'Ana', isFromOtherSite: false });
  load('/room/here');
  expect(readJoinIntent('here')).toEqual({ isImmediate: false, name: '', isFromOtherSite: false });
});

test('without a name in the address it is that of the last time; an empty one in the address counts', () => {
  rememberName('Ben');
  load('/room/here');
  expect(readJoinIntent('here').name).toBe('Ben');
  load('/room/here?name=');
  expect(readJoinIntent('here').name).toBe('');
});

test('a page that was put away in a call joins at once, and the next one asks, whatever the address said meanwhile', () => {
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

test('the intent says whether another site has led to the page; a page of our own leads there by the address', () => {
  load('/room/here?join&name=Ana', 'foreign');
  expect(intentOfAddress()).toEqual({ isImmediate: true, name: 'Ana', isFromOtherSite: false });
  expect(readJoinIntent('here')).toEqual({ isImmediate: true, name: 'Ana', isFromOtherSite: true });
});
