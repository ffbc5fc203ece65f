import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { steadyNow } from './steady-clock.ts';

const HOUR = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The steady clock's reading of `change`, in ms. */
function passedIn(change: () => void): number {
  const before = steadyNow();
  change();
  return steadyNow() - before;
}

test('ages continue while the system clock is set back and while the machine sleeps', () => {
  const setBack = passedIn(() => {
    vi.advanceTimersByTime(600_000);
    vi.setSystemTime(Date.now() - HOUR);
  });
  expect(setBack).toBeGreaterThanOrEqual(600_000);
  expect(setBack).toBeLessThan(601_000);
  expect(Math.round(passedIn(() => vi.advanceTimersByTime(1000)) / 1000)).toBe(1);
  // Asleep: the system clock continued, and the page did not.
  expect(passedIn(() => vi.setSystemTime(Date.now() + HOUR))).toBeGreaterThanOrEqual(HOUR);
  expect(passedIn(() => vi.setSystemTime(0))).toBeGreaterThanOrEqual(0);
});
