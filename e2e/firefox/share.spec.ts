/** Shared screens between Firefox and Chromium. */
import { installFakeScreen } from '../support/fake-screen.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect } from '../support/test.ts';
import { test } from './both-browsers.ts';

const SCREEN = { colour: 'rgb(150, 40, 160)', toneHz: 2200 };

for (const [sharer, viewer] of [
  ['firefox', 'chromium'],
  ['chromium', 'firefox'],
] as const) {
  test(`CALL-4 a screen that is shared in ${sharer} is rendered in ${viewer} beside the camera until it stops`, async ({
    browsers,
  }) => {
    const roomId = newRoomId();
    const ana = await Participant.create(browsers[sharer], 'Ana');
    const ben = await Participant.create(browsers[viewer], 'Ben');
    await installFakeScreen(ana.context, SCREEN);
    await ana.join(roomId);
    await ben.join(roomId);
    await ben.expectVideoOf('Ana');
    await ana.control('Share screen').click();
    await ben.expectScreenOf('Ana', SCREEN.colour);
    await ben.expectVideoOf('Ana');
    await ana.control('Stop sharing').click();
    await expect(ben.screen('Ana')).toHaveCount(0);
    await ben.expectVideoOf('Ana');
    expect(await ana.page.evaluate(() => window.fakeScreen.open())).toBe(0);
  });
}
