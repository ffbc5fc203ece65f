import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isLedHere } from './led-here.ts';

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
])('reads a page new to this tab, loaded by %s with %j, as %s', (type, words, isLed) => {
  load(type, ...words);
  expect(isLedHere('here')).toBe(isLed);
});

test.each(['reload', 'back_forward'] as const)(
  'recognises an earlier page at a %s, whatever the server says of its site',
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

test('ignores what another page wrote into its history entry', () => {
  load('reload', 'own');
  for (const seat of ['evil', true, null, undefined]) {
    history.replaceState({ seat }, '');
    expect(isLedHere('here')).toBe(true);
  }
});

test('treats a browser without navigation timing or server timing as led', () => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
  expect(isLedHere('here')).toBe(true);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'navigate' } as unknown as PerformanceNavigationTiming]);
  expect(isLedHere('there')).toBe(true);
});
