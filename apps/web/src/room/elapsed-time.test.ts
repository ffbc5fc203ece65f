import { expect, test } from 'vitest';
import { formatElapsed } from './elapsed-time.tsx';

test.each([
  [0, '0:00'],
  [9, '0:09'],
  [761, '12:41'],
  [3599, '59:59'],
  [3723, '1:02:03'],
  [36_000, '10:00:00'],
])('ROOM-13 %i seconds read as %s', (seconds, text) => {
  expect(formatElapsed(seconds)).toBe(text);
});
