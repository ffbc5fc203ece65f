/** Waits for the length of a fault or of an observation, and never for an event. */
import { expect } from '@playwright/test';

/** @param durationMs less than 0 returns at once. */
export async function pause(durationMs: number): Promise<void> {
  const until = Date.now() + durationMs;
  await expect.poll(() => Date.now() >= until, { timeout: durationMs + 5000, intervals: [100] }).toBe(true);
}
