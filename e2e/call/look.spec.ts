/** The look of the screens: uncropped video, no cut-off and no covered element. */
import type { Locator } from '@playwright/test';
import type { FakeDevices } from '../support/fake-devices.ts';
import { installFakeScreen } from '../support/fake-screen.ts';
import { CAST, type CastName, newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

const PHONE = { width: 360, height: 740 };

/** The camera of an upright phone, 9:16. */
const uprightPhone = (name: CastName): FakeDevices => ({
  cameras: [{ deviceId: 'front', label: 'Front camera', colour: CAST[name].colour }],
  microphones: [{ deviceId: 'phone', label: 'Phone', toneHz: CAST[name].toneHz }],
  widthPx: 180,
  heightPx: 320,
});

/** The visible share of a video's width and height, 0 to 1; `null` before the first frame. */
const seenOf = (video: Locator) =>
  video.evaluate((element) => {
    const { videoWidth, videoHeight, clientWidth, clientHeight } = element as HTMLVideoElement;
    if (videoWidth === 0) return null;
    const ratios = [clientWidth / videoWidth, clientHeight / videoHeight];
    const scale = getComputedStyle(element).objectFit === 'contain' ? Math.min(...ratios) : Math.max(...ratios);
    const seen = (boxPx: number, picturePx: number) => Math.min(1, boxPx / (picturePx * scale));
    return { isUpright: videoHeight > videoWidth, width: seen(clientWidth, videoWidth), height: seen(clientHeight, videoHeight) };
  });

test('LAYOUT-5 upright video of a phone is shown whole on a desktop, also after it is turned', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana', { devices: uprightPhone('Ana') });
  const ben = await Participant.create(browser, 'Ben');
  const upright = { isUpright: true, width: 1, height: 1 };
  await ana.open(roomId);
  await expect.poll(() => seenOf(ana.page.getByRole('main').locator('video'))).toEqual(upright);
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana');
  const video = ben.tile('Ana').locator('video');
  expect(await seenOf(video)).toEqual(upright);
  await expect.poll(() => seenOf(ana.tile('You').locator('video'))).toEqual(upright);

  await ben.control('More').click();
  const opened = ben.context.waitForEvent('page');
  await ben.page.getByRole('button', { name: 'Open picture-in-picture' }).click();
  const onTop = await opened;
  await expect.poll(() => seenOf(onTop.locator('video'))).toEqual(upright);
  await onTop.close();

  await ana.page.evaluate(() => window.fakeDevices.turn());
  // It fills its tile again.
  await expect.poll(() => seenOf(video)).toEqual({ isUpright: false, width: expect.any(Number), height: 1 });
  expect((await seenOf(video))?.width).toBeGreaterThan(0.7);
  await ana.page.evaluate(() => window.fakeDevices.turn());
  await expect.poll(() => seenOf(video)).toEqual(upright);
});

test('LAYOUT-5 on an upright phone landscape video shows three quarters of its width', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana', { devices: uprightPhone('Ana'), viewport: PHONE });
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  const seen = await seenOf(ana.tile('Ben').locator('video'));
  expect(seen?.height).toBe(1);
  expect(seen?.width).toBeGreaterThanOrEqual(0.74);
});

test('CALL-3 a closed connection, whose video the browser renders black, shows initials', async ({ browser }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await Participant.create(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  await watch(ana.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await ana.page.evaluate(() => window.watched.peerConnections.at(-1)?.close());
  await ana.expectNoVideoOf('Ben');
});

/** The brightness of a background, from 0 (black) to 255. */
const lightOf = (element: Locator) =>
  element.evaluate((found) => Number(/\d+/.exec(getComputedStyle(found).backgroundColor)?.[0] ?? Number.NaN));

test('LAYOUT-7 dialogs are light over a light page and dark over the stage, with round corners while they scroll', async ({
  browser,
}) => {
  const ana = await Participant.create(browser, 'Ana', { viewport: PHONE });
  const dialog = ana.page.getByRole('dialog');
  await ana.page.emulateMedia({ colorScheme: 'light' });
  await ana.open(newRoomId());
  await ana.page.getByRole('button', { name: 'Settings' }).click();
  await expect.poll(() => lightOf(dialog)).toBeGreaterThan(200);
  await ana.page.emulateMedia({ colorScheme: 'dark' });
  expect(await lightOf(dialog)).toBeLessThan(60);
  // The content scrolls below a fixed heading.
  await dialog.getByRole('button', { name: 'Check my connection' }).scrollIntoViewIfNeeded();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  expect(await dialog.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
  await ana.page.keyboard.press('Escape');
  await ana.page.emulateMedia({ colorScheme: 'light' });
  await ana.page.getByRole('button', { name: 'Join now' }).click();
  await ana.openDevices();
  expect(await lightOf(dialog)).toBeLessThan(60);
});

/** The edges of elements on one side, in whole px, each once. */
const edgesOf = async (elements: Locator, side: 'x' | 'y') =>
  new Set(
    await elements.evaluateAll((found, key) => found.map((element) => Math.round(element.getBoundingClientRect()[key])), side),
  );

test('LAYOUT-7 controls beside or below each other are aligned', async ({ browser }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await Participant.create(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  await installFakeScreen(ana.context, { colour: 'rgb(150, 40, 160)', toneHz: 2200 });
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.page.keyboard.press('?');
  const texts = ben.page.getByRole('dialog').locator('dd');
  await expect(texts).toHaveCount(9);
  expect((await edgesOf(texts, 'x')).size).toBe(1);
  await ben.page.keyboard.press('Escape');
  await ana.control('Share screen').click();
  await ben.expectScreenOf('Ana', 'rgb(150, 40, 160)');
  const tile = ben.screen('Ana');
  await tile.hover();
  const icons = tile.locator('button svg');
  await expect(icons).toHaveCount(2);
  for (const icon of await icons.all()) {
    await expect.poll(() => icon.evaluate((element) => element.checkVisibility({ opacityProperty: true }))).toBe(true);
  }
  expect((await edgesOf(icons, 'y')).size).toBe(1);
});
