import { expect, test } from 'vitest';
import { ConnectionBudget } from './connection-budget.ts';

const LONGEST = 64 * 1024;

/** The budget's verdicts on so many messages of one length. */
const say = (budget: ConnectionBudget, count: number, nowMs: number, bytes: number) =>
  Array.from({ length: count }, () => (budget.takePacket(nowMs, bytes) ? budget.takeMessage() : 'flood'));
const counted = (verdicts: readonly string[]) =>
  Object.fromEntries([...new Set(verdicts)].map((verdict) => [verdict, verdicts.filter((other) => other === verdict).length]));

test('refuses messages over the budget, then closes the connection; closes it at once for packets', () => {
  expect(counted(say(new ConnectionBudget(0), 400, 0, 100))).toEqual({ ok: 300, refused: 99, closed: 1 });
  const later = new ConnectionBudget(0);
  say(later, 300, 0, 100);
  expect(counted(say(later, 60, 1000, 100))).toEqual({ ok: 30, refused: 30 });
  const pings = new ConnectionBudget(0);
  expect(Array.from({ length: 700 }, () => pings.takePacket(0, 0)).filter(Boolean).length).toBe(600);
});

test('refuses bytes over the budget for a second at most, and closes nothing', () => {
  const budget = new ConnectionBudget(0);
  expect(counted(say(budget, 40, 0, LONGEST))).toEqual({ ok: 16, refused: 24 });
  expect(counted(say(budget, 100, 900, LONGEST))).toEqual({ refused: 100 });
  expect(budget.takePacket(2000, 100)).toBe(true);
  expect(budget.takeMessage()).toBe('ok');
});
