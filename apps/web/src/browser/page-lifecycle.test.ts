import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onResume } from './page-lifecycle.ts';

const resume = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  resume.mockClear();
  stop = onResume(resume);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('REL-19 resumes the call once after a clock jump, and not as time passes', () => {
  vi.advanceTimersByTime(60_000);
  expect(resume).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 600_000);
  vi.advanceTimersByTime(10_000);
  expect(resume).toHaveBeenCalledTimes(1);
});

test.each([
  ['the network is back', () => window.dispatchEvent(new Event('online'))],
  ['the tab is shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['the frozen page runs again', () => document.dispatchEvent(new Event('resume'))],
])('REL-19 resumes the call when %s, and not while the page is hidden', (_when, happen) => {
  happen();
  expect(resume).toHaveBeenCalledTimes(1);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  happen();
  expect(resume).toHaveBeenCalledTimes(1);
  stop();
  vi.restoreAllMocks();
  happen();
  expect(resume).toHaveBeenCalledTimes(1);
});
