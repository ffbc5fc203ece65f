import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isOpenedByOtherSite } from './opened-by-other-site.ts';

/** Loads the page in this way, with these headers of the server. */
function load(type: NavigationTimingType, ...serverTiming: string[]): void {
  const entry = { type, serverTiming: serverTiming.map((name) => ({ name, duration: 0, description: '' })) };
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry as unknown as PerformanceNavigationTiming]);
}

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState({ idx: 3 }, '');
});
afterEach(() => vi.restoreAllMocks());

test.each<[NavigationTimingType, string[], boolean]>([
  ['navigate', ['own'], false],
  ['navigate', ['edge', 'own'], false],
  ['navigate', ['foreign'], true],
  ['navigate', [], true],
  ['reload', ['own'], true],
  ['back_forward', ['own'], true],
])('reads a page new to this tab, loaded by %s with %j, as %s', (type, words, isByOtherSite) => {
  load(type, ...words);
  expect(isOpenedByOtherSite('here')).toBe(isByOtherSite);
});

test.each(['reload', 'back_forward'] as const)(
  'recognises an earlier page at a %s, whatever the server says of its site',
  (type) => {
    load('navigate', 'foreign');
    isOpenedByOtherSite('here');
    load(type, 'foreign');
    expect(isOpenedByOtherSite('here')).toBe(false);
    load('navigate', 'foreign');
    expect(isOpenedByOtherSite('here')).toBe(true);
    expect(history.state).toMatchObject({ idx: 3 });
  },
);

test('ignores what another page wrote into its history entry', () => {
  load('reload', 'own');
  for (const seat of ['evil', true, null, undefined]) {
    history.replaceState({ seat }, '');
    expect(isOpenedByOtherSite('here')).toBe(true);
  }
});

test('treats a browser without navigation timing or server timing as led', () => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
  expect(isOpenedByOtherSite('here')).toBe(true);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'navigate' } as unknown as PerformanceNavigationTiming]);
  expect(isOpenedByOtherSite('there')).toBe(true);
});
