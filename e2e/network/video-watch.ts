/** Whether the videos of a call of two advance, and how long they need to advance again. */
import { expect } from '@playwright/test';
import { framesOf } from '../support/frames.ts';
import type { Participant } from '../support/participant.ts';

const framesFrom = (participant: Participant, name: string): Promise<number> =>
  participant
    .tile(name)
    .locator('video')
    .evaluate(framesOf, undefined, { timeout: 500 })
    // No video at the moment.
    .catch(() => 0);

/** Returns at each call whether a participant's video has advanced since the previous one; a new connection counts from zero. */
function movement(participant: Participant, name: string): () => Promise<boolean> {
  let before = Number.POSITIVE_INFINITY;
  return async () => {
    const now = await framesFrom(participant, name);
    const isMoving = now > before;
    before = now;
    return isMoving;
  };
}

/** Resolves when both videos have been frozen for 0.5 s. */
export async function videoStandstill(ana: Participant, ben: Participant): Promise<void> {
  const moving = [movement(ana, ben.name), movement(ben, ana.name)];
  const look = () => Promise.all(moving.map((isMoving) => isMoving()));
  for (let round = 0; round < 2; round += 1) {
    await expect.poll(look, { timeout: 10_000, intervals: [500] }).toEqual([false, false]);
  }
}

/** Time from `since` until both videos advance again, in ms. */
export async function recoveryMs(ana: Participant, ben: Participant, since = Date.now()): Promise<number> {
  const moving = [movement(ana, ben.name), movement(ben, ana.name)];
  const hasMoved = [false, false];
  const look = async () => {
    for (const [side, isMoving] of moving.entries()) hasMoved[side] ||= await isMoving();
    return hasMoved;
  };
  await expect.poll(look, { timeout: 30_000, intervals: [50] }).toEqual([true, true]);
  return Date.now() - since;
}
