/** Waits while the world goes on: for the length of a fault or of an observation, and for nothing else. */
import { expect } from '@playwright/test';

/** @param durationMs less than 0 returns at once. */
export async function pause(durationMs: number): Promise<void> {
  const until = Date.now() + durationMs;
  await expect.poll(() => Date.now() >= until, { timeout: durationMs + 5000, intervals: [100] }).toBe(true);
}
