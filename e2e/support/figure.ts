/**
 * Records a measured figure and checks it against its bound: prints a line, and adds an annotation for `npm run reliability`, which enforces the
 * bounds of times. `npm test` runs on machines with other load and checks that recovery happens at all: there a time may be ten times as long.
 */
import { expect, test } from '@playwright/test';

/** The bounds of a figure; scripts/reliability-table.mjs parses their texts. */
export interface Promised {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Whether the bounds of times are enforced (scripts/reliability.mjs sets it). */
export const isStrict = process.env.FIGURES === 'strict';
const LENIENCE: Readonly<Record<string, number>> = isStrict ? {} : { ms: 10, s: 10 };

/**
 * Records a figure of the running test, then checks it against its bounds.
 * @param what in a few words, the same at every run
 * @param unit such as `ms` or `%`
 */
export function expectFigure(what: string, value: number, unit: string, promised: Promised): void {
  const { atMost, atLeast } = promised;
  const rounded = Math.round(value * 10) / 10;
  const limit = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
  const description = `${what}: ${rounded} ${unit} (${limit})`;
  test.info().annotations.push({ type: 'figure', description });
  process.stdout.write(`    ${test.info().title.split(' ')[0]} ${description}\n`);
  if (atMost !== undefined) expect(value, what).toBeLessThanOrEqual(atMost * (LENIENCE[unit] ?? 1));
  if (atLeast !== undefined) expect(value, what).toBeGreaterThanOrEqual(atLeast);
}
