/**
 * A figure that a test measures and a promise holds: a line in the output, and an annotation for `npm run reliability`, which holds times to
 * what is promised. `npm test` runs on machines with other work and asks that a thing happens at all: there a time may be ten times as long.
 */
import { expect, test } from '@playwright/test';

/** What was promised of a figure; scripts/reliability-table.mjs reads the texts that come of it. */
export interface Promised {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Whether times are held to what is promised (scripts/reliability.mjs sets it). */
export const isStrict = process.env.FIGURES === 'strict';
const LENIENCE: Readonly<Record<string, number>> = isStrict ? {} : { ms: 10, s: 10 };

/**
 * Notes a figure of the running test, then holds it against what was promised.
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
