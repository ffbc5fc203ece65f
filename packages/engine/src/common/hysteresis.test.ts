import { expect, test } from 'vitest';
import { hasHeldFor, heldSince, isExceeded, roundsHeld } from './hysteresis.ts';

const LOSS = { enter: 0.05, leave: 0.03 };

test.each([
  ['is below it', 0.029, false, false],
  ['has come near it', 0.049, false, false],
  ['has reached it', 0.05, false, true],
  ['has fallen below it, and not far enough', 0.049, true, true],
  ['is still at its lower side', 0.03, true, true],
  ['is well below it', 0.029, true, false],
])('a value that %s', (_, value, didExceed, exceeds) => {
  expect(isExceeded(LOSS, value, didExceed)).toBe(exceeds);
});

test('a value that trembles within a threshold changes the state once', () => {
  let exceeds = false;
  const states = [0.02, 0.04, 0.06, 0.04, 0.05, 0.031, 0.04, 0.02, 0.04].map((value) => {
    exceeds = isExceeded(LOSS, value, exceeds);
    return exceeds;
  });
  expect(states).toEqual([false, false, true, true, true, true, true, false, false]);
});

test('rounds count for as long as a condition holds, and from 0 after each that it does not', () => {
  let rounds = 0;
  const counts = [true, true, true, false, true].map((isHolding) => {
    rounds = roundsHeld(isHolding, rounds);
    return rounds;
  });
  expect(counts).toEqual([1, 2, 3, 0, 1]);
});

test('a condition that holds keeps its first moment, also that of 0 ms', () => {
  expect(heldSince(true, null, 700)).toBe(700);
  expect(heldSince(true, 700, 900)).toBe(700);
  expect(heldSince(true, 0, 900)).toBe(0);
  expect(heldSince(false, 700, 900)).toBeNull();
  expect(heldSince(false, null, 900)).toBeNull();
});

test('a condition has held from its whole duration on', () => {
  expect(hasHeldFor(null, 0, 900)).toBe(false);
  expect(hasHeldFor(0, 1000, 999)).toBe(false);
  expect(hasHeldFor(0, 1000, 1000)).toBe(true);
  expect(hasHeldFor(500, 1000, 1499)).toBe(false);
  expect(hasHeldFor(500, 1000, 1500)).toBe(true);
  expect(hasHeldFor(500, 0, 500)).toBe(true);
});
