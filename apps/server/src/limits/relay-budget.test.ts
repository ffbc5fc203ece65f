import { expect, test } from 'vitest';
import { RelayBudget } from './relay-budget.ts';

const WINDOW_MS = 600_000;
/** A browser renews after 60 % of a credential's life of 600 s. */
const RENEWAL_MS = 360_000;
const OFFICE = '203.0.113.7';
const people = (count: number, room = 'room') => Array.from({ length: count }, (_, index) => `${room} ${index}`);

test('LIMIT-5 limits the relays of an address in one window, and no other address', () => {
  const budget = new RelayBudget(60, WINDOW_MS);
  expect(people(100).filter((id) => budget.take(OFFICE, id, 0))).toHaveLength(60);
  expect(budget.take('198.51.100.9', 'ana', 0)).toBe(true);
  budget.prune(WINDOW_MS);
  expect(budget.take(OFFICE, 'room 99', WINDOW_MS)).toBe(true);
});

test('LIMIT-5 an office of fifty keeps its relays for hours, through renewals and a lost connection, and new participants get theirs', () => {
  const budget = new RelayBudget(60, WINDOW_MS);
  const office = people(50);
  for (let atMs = 0; atMs < 4 * 3_600_000; atMs += RENEWAL_MS) {
    budget.prune(atMs);
    expect(office.every((id) => budget.take(OFFICE, id, atMs))).toBe(true);
    // The network was lost: all return at once.
    expect(office.every((id) => budget.take(OFFICE, id, atMs + 60_000))).toBe(true);
  }
  const later = 4 * 3_600_000;
  expect(people(61, 'new').filter((id) => budget.take(OFFICE, id, later))).toHaveLength(60);
  expect(office.every((id) => budget.take(OFFICE, id, later))).toBe(true);
});
