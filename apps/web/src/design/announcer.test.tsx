import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer, announce } from './announcer.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Every announcement from now until none follows. */
function spoken(): string[] {
  const said: string[] = [];
  for (let second = 0; second < 20; second += 1) {
    const text = screen.getByRole('status').textContent ?? '';
    if (text && text !== said.at(-1)) said.push(text);
    act(() => vi.advanceTimersByTime(1000));
  }
  return said;
}

test('announces the newest sentence about each participant, five in all', () => {
  render(<Announcer />);
  act(() => {
    announce('Welcome');
    for (let time = 0; time < 300; time += 1) announce(time % 2 ? 'Max muted' : 'Max unmuted', 'max');
    announce('Ana joined', 'ana');
    announce('Ana muted', 'ana');
  });
  expect(spoken()).toEqual(['Welcome', 'Max muted', 'Ana muted']);
  act(() => {
    for (let seat = 0; seat < 100; seat += 1) announce(`Seat ${seat} joined`, `${seat}`);
  });
  expect(spoken()).toEqual(['Seat 0 joined', ...[95, 96, 97, 98, 99].map((seat) => `Seat ${seat} joined`)]);
});
