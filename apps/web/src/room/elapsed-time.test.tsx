import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ElapsedTime, formatElapsed } from './elapsed-time.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test.each([
  [0, '0:00'],
  [9, '0:09'],
  [761, '12:41'],
  [3599, '59:59'],
  [3723, '1:02:03'],
  [36_000, '10:00:00'],
])('formats %i seconds as %s', (seconds, text) => {
  expect(formatElapsed(seconds)).toBe(text);
});

test('continues the time when the system clock is changed', () => {
  vi.useFakeTimers();
  render(<ElapsedTime />);
  const shownAfter = (seconds: number) => {
    act(() => void vi.advanceTimersByTime(seconds * 1000));
    return screen.getByRole('time').textContent;
  };
  expect(shownAfter(65)).toBe('1:05');
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(shownAfter(5)).toBe('1:10');
  vi.setSystemTime(Date.now() + 7_200_000);
  expect(shownAfter(5)).toBe('1:15');
});
