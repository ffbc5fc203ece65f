/** Whether the pictures of a call of two move, and how long it takes until they do again. */
import { expect } from '@playwright/test';
import { framesOf } from '../support/frames.ts';
import type { Participant } from '../support/participant.ts';

const framesFrom = (participant: Participant, name: string): Promise<number> =>
  participant
    .tile(name)
    .locator('video')
    .evaluate(framesOf, undefined, { timeout: 500 })
    // There is no picture at the moment.
    .catch(() => 0);

/** Tells at each call whether somebody's picture has moved since the call before; a connection made anew counts from zero. */
function movement(participant: Participant, name: string): () => Promise<boolean> {
  let before = Number.POSITIVE_INFINITY;
  return async () => {
    const now = await framesFrom(participant, name);
    const isMoving = now > before;
    before = now;
    return isMoving;
  };
}

/** Resolves when both pictures have stood still for half a second. */
export async function standstill(ana: Participant, ben: Participant): Promise<void> {
  const moving = [movement(ana, ben.name), movement(ben, ana.name)];
  const look = () => Promise.all(moving.map((isMoving) => isMoving()));
  for (let round = 0; round < 2; round += 1) {
    await expect.poll(look, { timeout: 10_000, intervals: [500] }).toEqual([false, false]);
  }
}

/** How long it takes from `since` until both pictures move again, in ms. */
export async function returnMs(ana: Participant, ben: Participant, since = Date.now()): Promise<number> {
  const moving = [movement(ana, ben.name), movement(ben, ana.name)];
  const hasMoved = [false, false];
  const look = async () => {
    for (const [side, isMoving] of moving.entries()) hasMoved[side] ||= await isMoving();
    return hasMoved;
  };
  await expect.poll(look, { timeout: 30_000, intervals: [50] }).toEqual([true, true]);
  return Date.now() - since;
}
