/** The room's own status: its place, and the same statement in every part of the screen. */
import type { Locator } from '@playwright/test';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

/** The bounding box of an element; fails when it is not rendered. */
async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('The element is not drawn.');
  return box;
}

for (const viewport of [
  { width: 1280, height: 460 },
  { width: 360, height: 740 },
]) {
  test(`STATUS-1 a notice covers no tile (${viewport.width} px)`, async ({ browser }) => {
    const roomId = newRoomId();
    const ana = await Participant.create(browser, 'Ana', { viewport });
    const ben = await Participant.create(browser, 'Ben');
    await ana.join(roomId);
    await ben.join(roomId);
    await ana.expectVideoOf('Ben');
    await ana.context.setOffline(true);
    const notice = ana.page.getByText('Reconnecting to the server. Your call continues.');
    await expect(notice).toBeVisible();
    // The stage has a layout of its own for it.
    const overlap = async () => {
      const above = await boxOf(notice);
      const tile = await boxOf(ana.tile('Ben'));
      return above.y + above.height - tile.y;
    };
    await expect.poll(overlap).toBeLessThanOrEqual(0);
    await ana.context.setOffline(false);
    await expect(notice).toBeHidden();
  });
}

/** Number of audio and video elements of a page that should play and do not. */
const pausedOn = ({ page }: Participant): Promise<number> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLMediaElement>('audio, video')].filter(({ paused }) => paused).length);

/** Pauses media as removed headphones, a media key or a phone call do. */
const pauseEverything = ({ page }: Participant): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLMediaElement>('audio, video')) element.pause();
  });

test('STATUS-3 media that the system pauses plays again, or after one click where the browser requires it', async ({
  browser,
}) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.context.addInitScript(() => {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      if (!('mayNotPlay' in window)) return play.call(this);
      return Promise.reject(new DOMException('The system has other plans.', 'NotAllowedError'));
    };
  });
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectAudioOf('Ben');
  const ownLine = ana.page.getByRole('button', { name: /, Connection details$/ });
  await expect(ownLine).toHaveText(/^Your connection: /);
  await pauseEverything(ana);
  await expect.poll(() => pausedOn(ana)).toBe(0);
  await ana.expectAudioOf('Ben');

  await ana.page.evaluate(() => Object.assign(window, { mayNotPlay: true }));
  await pauseEverything(ana);
  const button = ana.page.getByRole('button', { name: 'Click to hear everyone' });
  await expect(button).toBeVisible();
  await expect(ownLine).toHaveText('Sound is paused');
  await expect(ana.tile('Ben').getByRole('img', { name: 'Ben’s sound is paused' })).toBeVisible();
  await ana.page.evaluate(() => Reflect.deleteProperty(window, 'mayNotPlay'));
  await button.click();
  await expect(button).toBeHidden();
  await expect.poll(() => pausedOn(ana)).toBe(0);
  await ana.expectAudioOf('Ben');
  await expect(ownLine).not.toHaveText('Sound is paused');
});
