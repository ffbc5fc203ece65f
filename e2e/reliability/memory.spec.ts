/** A long call: the page's memory does not grow. */
import type { Page } from '@playwright/test';
import { expectFigure } from '../support/figure.ts';
import { OwnServer } from '../support/own-server.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { pause } from '../support/pause.ts';
import { expect, test } from '../support/test.ts';

/** How long the call is watched. `CALL_MINUTES=60 npm run reliability -- -g REL-11 --repeat-each=1` watches a whole hour. */
const MINUTES = Number(process.env.CALL_MINUTES ?? 1);
/** Until everything that a call loads is present, and the record of the last two minutes begins to be dropped, in s. */
const WARM_SECONDS = MINUTES > 5 ? 180 : 45;

/** The live memory of a page after a garbage collection, in bytes. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Actions of a call: switching the microphone, raising the hand, resizing the window. One round needs about 1 s. */
async function liveFor(seconds: number, participant: Participant): Promise<void> {
  const { page } = participant;
  const until = Date.now() + seconds * 1000;
  for (let round = 0; Date.now() < until; round += 1) {
    await page.keyboard.press('m');
    await page.keyboard.press('h');
    await page.setViewportSize({ width: round % 2 === 0 ? 1280 : 900, height: 760 });
    await pause(800);
  }
  await expect(participant.control('Leave')).toBeVisible();
}

test('REL-11 a minute of a call leaves the page’s memory as it was, within a tenth', async ({ browser }) => {
  test.setTimeout((MINUTES + 6) * 60_000);
  const server = await OwnServer.create();
  await server.start();
  try {
    const [ana, ben] = [
      await Participant.create(browser, 'Ana', { origin: server.origin }),
      await Participant.create(browser, 'Ben', { origin: server.origin }),
    ];
    const roomId = newRoomId();
    await ana.join(roomId);
    await ben.join(roomId);
    await ana.expectVideoOf('Ben');
    await liveFor(WARM_SECONDS, ana);
    const before = await heapBytes(ana.page);
    await liveFor(MINUTES * 60, ana);
    const grownPercent = ((await heapBytes(ana.page)) / before - 1) * 100;
    await ana.expectVideoOf('Ben');
    expectFigure('growth of the page’s heap', grownPercent, '%', { atMost: 10 });
  } finally {
    await server.end('SIGKILL');
  }
});
