import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isLedHere } from './led-here.ts';

/** The page is loaded in this way, with these words of the server. */
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
])('a page that this tab did not have before, loaded by %s with %j: %s', (type, words, isLed) => {
  load(type, ...words);
  expect(isLedHere('here')).toBe(isLed);
});

test.each(['reload', 'back_forward'] as const)(
  'a page that was here before is known at a %s, whatever is said of its site',
  (type) => {
    load('navigate', 'foreign');
    isLedHere('here');
    load(type, 'foreign');
    expect(isLedHere('here')).toBe(false);
    load('navigate', 'foreign');
    expect(isLedHere('here')).toBe(true);
    expect(history.state).toMatchObject({ idx: 3 });
  },
);

test('what another page has written into its history entry vouches for nothing', () => {
  load('reload', 'own');
  for (const seat of ['evil', true, null, undefined]) {
    history.replaceState({ seat }, '');
    expect(isLedHere('here')).toBe(true);
  }
});

test('a browser that measures no navigation is led, and so is one that hides what the server says', () => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
  expect(isLedHere('here')).toBe(true);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'navigate' } as unknown as PerformanceNavigationTiming]);
  expect(isLedHere('there')).toBe(true);
});
