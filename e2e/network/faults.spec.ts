import type { Browser } from '@playwright/test';
import { newRoomId, Participant } from '../participant.ts';
import { expect, test } from '../test.ts';
import { connectionCounts, watch } from '../watch.ts';
import { changeNetwork, cutMedia, healNetwork, loseMedia } from './fault.ts';
import { framesFrom, last, returnMs, standstill } from './picture-watch.ts';

const notes = (description: string) => test.info().annotations.push({ type: 'figure', description });

test.afterEach(healNetwork);

async function callOfTwo(browser: Browser): Promise<[Participant, Participant]> {
  const roomId = newRoomId();
  const [ana, ben] = [await Participant.create(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  for (const participant of [ana, ben]) {
    await watch(participant.context);
    await participant.join(roomId);
  }
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  return [ana, ben];
}

test('NET-1 a cut of 3 s heals alone, without looking for another path', async ({ browser }) => {
  const [ana, ben] = await callOfTwo(browser);
  await cutMedia();
  await last(3000);
  await healNetwork();
  notes(`pictures move ${await returnMs(ana, ben)} ms after`);
  for (const { page } of [ana, ben]) expect(await connectionCounts(page)).toMatchObject({ made: 1, iceRestarts: 0 });
});

for (const [cutMs, backMs] of [
  [10_000, 3000],
  [45_000, 8000],
] as const) {
  test(`NET-2 a cut of ${cutMs / 1000} s is told on the tile, and over ${backMs / 1000} s after, without a click`, async ({
    browser,
  }) => {
    const [ana, ben] = await callOfTwo(browser);
    const cutUntil = Date.now() + cutMs;
    await cutMedia();
    await expect(ana.tile('Ben').getByText(/connection is unstable|Reconnecting to Ben/)).toBeVisible({ timeout: 5000 });
    await last(cutUntil - Date.now());
    await healNetwork();
    const tookMs = await returnMs(ana, ben);
    notes(`pictures move ${tookMs} ms after`);
    expect(tookMs).toBeLessThanOrEqual(backMs);
    await expect(ana.page.getByText(/unstable|Reconnecting|Can’t reach/)).toHaveCount(0);
    await ana.expectTiles('You', 'Ben');
    await ana.expectHears('Ben');
  });
}

test('NET-3 another address of the machine is found within 10 s, in the same tile', async ({ browser }) => {
  const [ana, ben] = await callOfTwo(browser);
  const changedAt = Date.now();
  await changeNetwork('10.77.0', '10.78.0');
  try {
    await standstill(ana, ben);
    const tookMs = await returnMs(ana, ben, changedAt);
    notes(`pictures move ${tookMs} ms after`);
    expect(tookMs).toBeLessThanOrEqual(10_000);
    await ana.expectTiles('You', 'Ben');
    await ana.expectSees('Ben');
  } finally {
    await changeNetwork('10.78.0', '10.77.0');
  }
});

for (const [share, keptShare] of [
  [0.05, 0.8],
  [0.1, 0.6],
  [0.2, 0.3],
  [0.3, 0.1],
] as const) {
  test(`NET-4 with ${share * 100} % of all packets lost a call stays up, at ${keptShare * 100} % of its frames or more`, async ({
    browser,
  }) => {
    const [ana, ben] = await callOfTwo(browser);
    const framesIn = async (ms: number) => {
      const before = await framesFrom(ana, 'Ben');
      await last(ms);
      return (await framesFrom(ana, 'Ben')) - before;
    };
    await last(3000);
    const clean = await framesIn(5000);
    await loseMedia(share);
    await last(3000);
    const lossy = await framesIn(10_000);
    notes(`${Math.round((lossy / clean / 2) * 100)} % of the frames of a clean line`);
    expect(lossy / 2 / clean).toBeGreaterThanOrEqual(keptShare);
    for (const { page } of [ana, ben]) expect((await connectionCounts(page)).made).toBe(1);
    await expect(ana.page.getByText(/Can’t reach/)).toHaveCount(0);
  });
}
