/** A call over a network that fails for a while, changes, or loses packets. */
import type { Page } from '@playwright/test';
import { expectFigure } from '../support/figure.ts';
import { pause } from '../support/pause.ts';
import { expect } from '../support/test.ts';
import { connectionCounts } from '../support/watch.ts';
import { test } from './lab.ts';
import { callBetween } from './lab-calls.ts';
import { recoveryMs, videoStandstill } from './video-watch.ts';

for (const [cutMs, backMs] of [
  [45_000, 8000],
  [10_000, 3000],
] as const) {
  test(`NET-2 a cut of ${cutMs / 1000} s is shown on the tile, and recovers within ${backMs / 1000} s after its end, without a click`, async ({
    lab,
  }) => {
    await lab.startServer();
    const machine = await lab.machine();
    const [ana, ben] = await callBetween(lab, machine, machine);
    const cutAt = Date.now();
    await machine.cutMedia();
    await expect(ana.tile('Ben').getByText(/is unstable|Reconnecting to Ben/)).toBeVisible({ timeout: 8000 });
    expectFigure('shown on the tile after', Date.now() - cutAt, 'ms', { atMost: 5000 });
    await pause(cutMs - (Date.now() - cutAt));
    await machine.heal();
    expectFigure('video advances again after', await recoveryMs(ana, ben), 'ms', { atMost: backMs });
    await expect(ana.page.getByText(/unstable|Reconnecting|Can’t reach/)).toHaveCount(0);
    await ana.expectTiles('You', 'Ben');
    await ana.expectAudioOf('Ben');
  });
}

test('NET-1 a cut of 3 s recovers without an ICE restart', async ({ lab }) => {
  await lab.startServer();
  const machine = await lab.machine();
  const [ana, ben] = await callBetween(lab, machine, machine);
  await machine.cutMedia();
  await pause(3000);
  await machine.heal();
  // Chromium requests a key frame at its own pace, and its bandwidth estimate has to grow again.
  expectFigure('video advances again after', await recoveryMs(ana, ben), 'ms', { atMost: 15_000 });
  for (const { page } of [ana, ben]) expect(await connectionCounts(page)).toMatchObject({ negotiated: 1, iceRestarts: 0 });
});

test('NET-3 a changed address of the machine recovers within 10 s, in the same tile', async ({ lab }) => {
  await lab.startServer();
  const [anas, bens] = [await lab.machine(), await lab.machine()];
  const [ana, ben] = await callBetween(lab, anas, bens);
  const movedAt = Date.now();
  await bens.move();
  await videoStandstill(ana, ben);
  expectFigure('video advances again after', await recoveryMs(ana, ben, movedAt), 'ms', { atMost: 10_000 });
  await ana.expectTiles('You', 'Ben');
  await ana.expectVideoOf('Ben');
});

/** Decoded frames of every video of the page's newest connection so far. */
const framesDecoded = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const report = await window.watched.peerConnections.at(-1)?.getStats();
    return [...(report?.values() ?? [])].reduce((sum, { framesDecoded = 0 }) => sum + framesDecoded, 0);
  });

test('NET-4 with 5 to 30 % packet loss a call stays connected, with 80 to 10 % of its frames or more', async ({ lab }) => {
  await lab.startServer();
  const machine = await lab.machine();
  const [ana, ben] = await callBetween(lab, machine, machine);
  // Counted at the decoder: a tile that reports frozen video has no video element to read.
  const framesPerSecond = async (ms: number) => {
    const before = await framesDecoded(ana.page);
    await pause(ms);
    return ((await framesDecoded(ana.page)) - before) / (ms / 1000);
  };
  await pause(3000);
  const clean = await framesPerSecond(5000);
  for (const [share, keptPercent] of [
    [0.05, 80],
    [0.1, 60],
    [0.2, 30],
    [0.3, 10],
  ] as const) {
    await machine.heal();
    await machine.dropMedia(share);
    await pause(3000);
    const kept = ((await framesPerSecond(10_000)) / clean) * 100;
    expectFigure(`frames kept at ${share * 100} % loss`, kept, '%', { atLeast: keptPercent });
  }
  for (const { page } of [ana, ben]) expect((await connectionCounts(page)).negotiated).toBe(1);
  await expect(ana.page.getByText(/Can’t reach/)).toHaveCount(0);
});
