/** A client that speaks only the six events, written without knowledge of this product, holds a call with ours. */
import type { BrowserContext, Page } from '@playwright/test';
import { serveBarePage } from '../bare-client/bare-page.ts';
import { installFakeDevices, oneOfEach } from '../support/fake-devices.ts';
import { CAST, newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

const GREY = 'rgb(200, 200, 200)';

async function openBarePage(context: BrowserContext, roomId: string): Promise<Page> {
  await installFakeDevices(context, oneOfEach(GREY, 660));
  await serveBarePage(context);
  const page = await context.newPage();
  await page.goto(`/bare/${roomId}`);
  return page;
}

/** What the bare page shows of its partner. */
async function expectBareSees(page: Page, colour: string): Promise<void> {
  const sample = () =>
    page.locator('#partner').evaluate((video: HTMLVideoElement) => {
      if (video.videoWidth === 0) return null;
      const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
      const pen = canvas.getContext('2d');
      pen?.drawImage(video, 0, 0, video.videoWidth / 2, video.videoHeight / 2, 0, 0, 1, 1);
      return pen ? [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)] : null;
    });
  await expect.poll(sample).toBeCloseToColour(colour);
}

test('PROTOCOL-1 a minimal client joins somebody of ours, and both see and hear', async ({ browser, context }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  await ana.join(roomId);
  const bare = await openBarePage(context, roomId);
  await ana.expectTiles('You', 'Guest');
  await ana.expectSees('Guest', GREY);
  await ana.expectHears('Guest', 660);
  await expectBareSees(bare, CAST.Ana.colour);
});

test('PROTOCOL-1 somebody of ours joins a minimal client, and both see and hear', async ({ browser, context }) => {
  const roomId = newRoomId();
  const bare = await openBarePage(context, roomId);
  await expect.poll(() => bare.locator('#own').evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  const ana = await Participant.create(browser, 'Ana');
  await ana.join(roomId);
  await ana.expectTiles('You', 'Guest');
  await ana.expectSees('Guest', GREY);
  await ana.expectHears('Guest', 660);
  await expectBareSees(bare, CAST.Ana.colour);
  await bare.close();
  await ana.expectTiles('You');
});
