/** The layout of the tiles: pinned, in the corner, following the speaker, in picture-in-picture. */
import type { Browser, Locator } from '@playwright/test';
import { installFakeScreen } from '../support/fake-screen.ts';
import { CAST, type CastName, newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

async function callOf(browser: Browser, ...names: CastName[]): Promise<Participant[]> {
  const roomId = newRoomId();
  const people: Participant[] = [];
  for (const name of names) {
    const participant = await Participant.create(browser, name);
    await participant.join(roomId);
    people.push(participant);
  }
  return people;
}

/** Chooses an entry of the view dialog, and closes it. */
async function choose(person: Participant, option: string): Promise<void> {
  await person.control('More').click();
  await person.page.getByRole('button', { name: 'View', exact: true }).click();
  await person.page.getByRole('radio', { name: option }).check();
  await person.page.keyboard.press('Escape');
}

const widthOf = async (tile: Locator): Promise<number> => (await tile.boundingBox())?.width ?? 0;
const boxesOf = (person: Participant, ...names: string[]) => Promise.all(names.map((name) => person.tile(name).boundingBox()));

test('LAYOUT-1 a click pins and unpins a tile, by key too, without a new video element', async ({ browser }) => {
  const [ana] = (await callOf(browser, 'Ana', 'Ben', 'Cid')) as [Participant];
  await ana.expectVideoOf('Ben');
  const video = await ana.tile('Ben').locator('video').elementHandle();
  const isSame = () =>
    ana
      .tile('Ben')
      .locator('video')
      .evaluate((now, before) => now === before, video);
  const before = await widthOf(ana.tile('Ben'));
  await ana.page.getByRole('button', { name: 'Pin Ben' }).click();
  await expect.poll(() => widthOf(ana.tile('Ben'))).toBeGreaterThan(before * 1.5);
  await ana.expectVideoOf('Ben');
  await ana.page.getByRole('button', { name: 'Unpin Ben' }).focus();
  await ana.page.keyboard.press('Enter');
  await expect.poll(() => widthOf(ana.tile('Ben'))).toBe(before);
  await ana.page.getByRole('button', { name: 'Pin Cid' }).click();
  await expect.poll(() => widthOf(ana.tile('Ben'))).toBeLessThan(before);
  expect(await isSame()).toBe(true);
  await ana.expectVideoOf('Ben');
});

test('LAYOUT-1 the self view moves to the corner, is hidden, and returns', async ({ browser }) => {
  const [ana] = (await callOf(browser, 'Ana', 'Ben')) as [Participant];
  await ana.expectTiles('You', 'Ben');
  const before = await widthOf(ana.tile('You'));
  await choose(ana, 'In the corner');
  await expect.poll(() => widthOf(ana.tile('You'))).toBeLessThan(before / 2);
  await ana.expectVideoOf('You', CAST.Ana.colour);
  await choose(ana, 'Hidden');
  await ana.expectTiles('Ben');
  await choose(ana, 'In a tile');
  await ana.expectTiles('You', 'Ben');
});

test('LAYOUT-2 the speaker view follows the active speaker, and the grid keeps the order of its tiles', async ({ browser }) => {
  const [ana, ben, cid] = (await callOf(browser, 'Ana', 'Ben', 'Cid')) as [Participant, Participant, Participant];
  const hasRing = (name: string) => expect(ana.tile(name)).toHaveCSS('outline-style', 'solid');
  await ben.control('Turn microphone off').click();
  await hasRing('Cid');
  const before = await boxesOf(ana, 'You', 'Ben', 'Cid');
  await choose(ana, 'Speaker view');
  await expect.poll(async () => (await widthOf(ana.tile('Cid'))) > 3 * (await widthOf(ana.tile('Ben')))).toBe(true);
  await cid.control('Turn microphone off').click();
  await ben.control('Turn microphone on').click();
  await expect.poll(async () => (await widthOf(ana.tile('Ben'))) > 3 * (await widthOf(ana.tile('Cid')))).toBe(true);
  await ana.expectVideoOf('Ben');
  await choose(ana, 'Grid view');
  await hasRing('Ben');
  expect(await boxesOf(ana, 'You', 'Ben', 'Cid')).toEqual(before);
});

test('LAYOUT-3 a screen fills the display, and the same button leaves full screen', async ({ browser }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await Participant.create(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  await installFakeScreen(ana.context, { colour: 'rgb(150, 40, 160)', toneHz: 2200 });
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.control('Share screen').click();
  await ben.expectScreenOf('Ana', 'rgb(150, 40, 160)');
  await ben.page.getByRole('button', { name: 'View Ana’s screen in full screen' }).click();
  await expect.poll(() => widthOf(ben.screen('Ana'))).toBe(1280);
  await ben.page.getByRole('button', { name: 'Exit full screen' }).click();
  await expect.poll(() => widthOf(ben.screen('Ana'))).toBeLessThan(1200);
  await ben.expectScreenOf('Ana', 'rgb(150, 40, 160)');
});

test('LAYOUT-10 a ring marks every participant who speaks, the local one included, and no muted one', async ({ browser }) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await expect(ben.tile('Ana')).toHaveCSS('outline-style', 'solid');
  await expect(ana.tile('You')).toHaveCSS('outline-style', 'solid');
  await ana.control('Turn microphone off').click();
  await expect(ben.tile('Ana')).toHaveCSS('outline-style', 'none');
  await expect(ana.tile('You')).toHaveCSS('outline-style', 'none');
  await expect(ana.tile('Ben')).toHaveCSS('outline-style', 'solid');
});

test('LAYOUT-4 picture-in-picture shows a participant and mutes the microphone, and leaving from it ends the call', async ({
  browser,
}) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await ana.expectVideoOf('Ben');
  await ana.control('More').click();
  const opened = ana.context.waitForEvent('page');
  await ana.page.getByRole('button', { name: 'Open picture-in-picture' }).click();
  const onTop = await opened;
  const framesOf = () =>
    onTop.locator('video').evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames);
  await expect.poll(framesOf).toBeGreaterThan(10);
  await expect(onTop.getByText('Ben')).toBeVisible();
  await onTop.getByRole('button', { name: 'Turn microphone off' }).click();
  await expect(ben.tile('Ana').getByRole('img', { name: 'Ana is muted' })).toBeVisible();
  const closed = onTop.waitForEvent('close');
  await onTop.getByRole('button', { name: 'Leave' }).click();
  await closed;
  await expect(ana.page.getByRole('button', { name: 'Rejoin' })).toBeVisible();
  await ben.expectTiles('You');
});

test('LAYOUT-4 without document picture-in-picture the video of the large tile is used', async ({ browser }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await Participant.create(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  await ana.context.addInitScript(() => Object.defineProperty(window, 'documentPictureInPicture', { value: undefined }));
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await ana.control('More').click();
  await ana.page.getByRole('button', { name: 'Open picture-in-picture' }).click();
  const isOnTop = () =>
    ana
      .tile('Ben')
      .locator('video')
      .evaluate((video) => document.pictureInPictureElement === video);
  await expect.poll(isOnTop).toBe(true);
});
