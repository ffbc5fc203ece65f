/** Shared screens: their owners, their receivers, and their end. */
import type { Browser } from '@playwright/test';
import { installFakeScreen, stopFromBar } from '../support/fake-screen.ts';
import { type CastName, newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';
import { connectionCounts, watch } from '../support/watch.ts';

const SCREENS = {
  Ana: { colour: 'rgb(150, 40, 160)', toneHz: 2200 },
  Ben: { colour: 'rgb(20, 150, 150)', toneHz: 2640 },
} as const;

/** A participant whose picker returns a screen with a colour and a tone of its own. */
async function createSharer(browser: Browser, name: keyof typeof SCREENS): Promise<Participant> {
  const participant = await Participant.create(browser, name);
  await installFakeScreen(participant.context, SCREENS[name]);
  return participant;
}

/** Ana and Ben in a room, both able to share. */
async function callOfSharers(browser: Browser): Promise<[Participant, Participant, string]> {
  const roomId = newRoomId();
  const [ana, ben] = [await createSharer(browser, 'Ana'), await createSharer(browser, 'Ben')];
  await ana.join(roomId);
  await ben.join(roomId);
  return [ana, ben, roomId];
}

async function joinAs(browser: Browser, name: CastName, roomId: string): Promise<Participant> {
  const participant = await Participant.create(browser, name);
  await participant.join(roomId);
  return participant;
}

test('SHARE-1 a shared screen takes the stage with its audio beside the camera, and stopping ends it', async ({ browser }) => {
  const [ana, ben] = await callOfSharers(browser);
  await ana.control('Share screen').click();
  await ben.expectScreenOf('Ana', SCREENS.Ana.colour);
  await ben.expectScreenAudioOf('Ana', SCREENS.Ana.toneHz);
  await ben.expectVideoOf('Ana');
  await ben.expectAudioOf('Ana');
  await expect(ben.screen('Ana').getByText('Ana is sharing their screen · 960 × 540')).toBeVisible();
  const [screen, person] = [await ben.screen('Ana').boundingBox(), await ben.tile('Ana').boundingBox()];
  expect(screen?.width ?? 0).toBeGreaterThan(3 * (person?.width ?? 0));
  await expect(ana.page.getByRole('listitem', { name: 'Your screen' }).locator('audio')).toHaveCount(0);
  await ana.control('Stop sharing').click();
  await expect(ben.screen('Ana')).toHaveCount(0);
  expect(await ana.page.evaluate(() => window.fakeScreen.open())).toBe(0);
  await ben.expectVideoOf('Ana');
});

test('SHARE-1 a participant who joins later receives every shared screen', async ({ browser }) => {
  const [ana, ben, roomId] = await callOfSharers(browser);
  await ana.control('Share screen').click();
  await ben.control('Share screen').click();
  await ben.expectScreenOf('Ana', SCREENS.Ana.colour);
  await ana.expectScreenOf('Ben', SCREENS.Ben.colour);
  const cid = await joinAs(browser, 'Cid', roomId);
  await cid.expectScreenOf('Ana', SCREENS.Ana.colour);
  await cid.expectScreenOf('Ben', SCREENS.Ben.colour);
  await cid.expectScreenAudioOf('Ben', SCREENS.Ben.toneHz);
  await cid.expectVideoOf('Ana');
});

test('SHARE-2 the browser’s own bar and leaving end a share for every participant', async ({ browser }) => {
  const [ana, ben] = await callOfSharers(browser);
  await ana.page.keyboard.press('s');
  await ben.expectScreenOf('Ana', SCREENS.Ana.colour);
  await stopFromBar(ana.page);
  await expect(ben.screen('Ana')).toHaveCount(0);
  await expect(ana.control('Share screen')).toBeVisible();
  await ana.page.keyboard.press('s');
  await ben.expectScreenOf('Ana', SCREENS.Ana.colour);
  await ana.control('Leave').click();
  await ben.expectTiles('You');
  await expect(ben.screen('Ana')).toHaveCount(0);
  expect(await ana.page.evaluate(() => window.fakeScreen.open())).toBe(0);
});

test('SHARE-3 a cancelled picker shows no message, and a refusal by the system is explained', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana');
  await installFakeScreen(ana.context, { ...SCREENS.Ana, refusal: ['NotAllowedError', 'Permission denied'] });
  const roomId = newRoomId();
  await ana.join(roomId);
  await ana.control('Share screen').click();
  await expect(ana.control('Share screen')).toBeVisible();
  await expect(ana.page.getByText('does not let this browser share the screen')).toHaveCount(0);
  const ben = await Participant.create(browser, 'Ben');
  await installFakeScreen(ben.context, { ...SCREENS.Ben, refusal: ['NotAllowedError', 'Permission denied by system'] });
  await ben.join(roomId);
  await ben.control('Share screen').click();
  await expect(ben.page.getByText('Your system does not let this browser share the screen.')).toBeVisible();
  await ben.page.getByRole('button', { name: 'Close this message' }).click();
  await expect(ben.page.getByText('Your system does not let this browser share the screen.')).toBeHidden();
});

test('SHARE-4 sharing twenty times adds no connection, media line or negotiation', async ({ browser }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await createSharer(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  await watch(ana.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana');
  const counts = () =>
    ana.page.evaluate(() => {
      const [connection] = window.watched.peerConnections;
      return { lines: connection?.getTransceivers().length, description: connection?.localDescription?.sdp };
    });
  const before = await counts();
  for (let round = 0; round < 20; round += 1) {
    await ana.control('Share screen').click();
    await expect(ben.screen('Ana')).toHaveCount(1);
    await ana.control('Stop sharing').click();
    await expect(ben.screen('Ana')).toHaveCount(0);
  }
  await ana.control('Share screen').click();
  await ben.expectScreenOf('Ana', SCREENS.Ana.colour);
  expect(await counts()).toEqual(before);
  expect((await connectionCounts(ana.page)).negotiated).toBe(1);
});

test('SHARE-5 the browser’s real capture is shared with the chosen content hint', async ({ browser }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await Participant.create(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  await watch(ana.context);
  await ana.join(roomId);
  await ben.join(roomId);
  const sent = () =>
    ana.page.evaluate(() => {
      const sender = window.watched.peerConnections[0]?.getTransceivers()[2]?.sender;
      return [sender?.track?.contentHint, sender?.getParameters().degradationPreference];
    });
  await ana.control('Share screen').click();
  const picture = ben.screen('Ana').locator('video');
  await expect.poll(() => picture.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(100);
  await expect.poll(sent).toEqual(['detail', 'maintain-resolution']);
  await ana.page.getByText('Smoother motion').click();
  await expect.poll(sent).toEqual(['motion', 'maintain-framerate']);
});

test('SHARE-6 a minimized window that is shared is shown as paused to every participant until it is open again', async ({
  browser,
}) => {
  const [ana, ben, roomId] = await callOfSharers(browser);
  await ana.control('Share screen').click();
  await ben.expectScreenOf('Ana', SCREENS.Ana.colour);
  const atBen = ben.screen('Ana').getByText('Paused: Ana’s window is minimized or hidden');
  const atAna = ana.page.getByRole('listitem', { name: 'Your screen' }).getByText('Paused: your window is minimized or hidden.');
  await expect(atBen).toBeHidden();
  await ana.page.evaluate(() => window.fakeScreen.resize(2, 2));
  await expect(atBen).toBeVisible();
  await expect(atAna).toBeVisible();
  const cid = await joinAs(browser, 'Cid', roomId);
  await expect(cid.screen('Ana').getByText('Paused: Ana’s window is minimized or hidden')).toBeVisible();
  await ana.page.evaluate(() => window.fakeScreen.resize(960, 540));
  await expect(atBen).toBeHidden();
  await expect(atAna).toBeHidden();
  await ben.expectScreenOf('Ana', SCREENS.Ana.colour);
});
