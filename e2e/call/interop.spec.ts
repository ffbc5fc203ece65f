/** A client with the six events alone, written independently of this product, holds a call with this client. */
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

/** The partner's video on the bare page. */
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

test('PROTOCOL-1 a minimal client joins this client, and both exchange audio and video', async ({ browser, context }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  await ana.join(roomId);
  const bare = await openBarePage(context, roomId);
  await ana.expectTiles('You', 'Guest');
  await ana.expectVideoOf('Guest', GREY);
  await ana.expectAudioOf('Guest', 660);
  await expectBareSees(bare, CAST.Ana.colour);
});

test('PROTOCOL-1 this client joins a minimal client, and both exchange audio and video', async ({ browser, context }) => {
  const roomId = newRoomId();
  const bare = await openBarePage(context, roomId);
  await expect.poll(() => bare.locator('#own').evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  const ana = await Participant.create(browser, 'Ana');
  await ana.join(roomId);
  await ana.expectTiles('You', 'Guest');
  await ana.expectVideoOf('Guest', GREY);
  await ana.expectAudioOf('Guest', 660);
  await expectBareSees(bare, CAST.Ana.colour);
  await bare.close();
  await ana.expectTiles('You');
});
