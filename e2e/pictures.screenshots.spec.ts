/** The pictures of the README, taken from a real call: `npm run screenshots`. */
import type { FakeDevices } from './fake-devices.ts';
import { CAST, type CastName, Participant } from './participant.ts';
import { expect, test } from './test.ts';

const FOLDER = 'docs/pictures';

/** The light behind each person. */
const LIGHT = {
  Ana: ['#f3a683', '#c44e3a'],
  Ben: ['#7aa8d8', '#2e4d80'],
  Cid: ['#9fc5a6', '#3d6b52'],
  Dao: ['#e6c76f', '#9a6a1c'],
} as const;

const portraitOf = (name: CastName): FakeDevices => ({
  cameras: [{ deviceId: `camera-${name}`, label: 'Front camera', colour: '', portrait: LIGHT[name] }],
  microphones: [{ deviceId: `microphone-${name}`, label: 'Desk microphone', toneHz: CAST[name].toneHz }],
  widthPx: 960,
  heightPx: 540,
});

/** The first seconds of a call are small while the browser feels out the line. */
async function expectSharpPictureOf(participant: Participant, name: CastName): Promise<void> {
  const video = participant.tile(name).locator('video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBeGreaterThanOrEqual(640);
}

test('SHOT-1 the front page', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana');
  await ana.page.goto('/');
  await expect(ana.page.getByRole('button', { name: 'Start a call' })).toBeVisible();
  await ana.page.evaluate(() => document.fonts.ready);
  await ana.page.screenshot({ path: `${FOLDER}/home.png` });
});

test('SHOT-2 a call of four, at a desk and on a phone', async ({ browser }) => {
  const roomId = 'kbd-fwqz-tmn';
  const ana = await Participant.create(browser, 'Ana', { devices: portraitOf('Ana') });
  await ana.open(roomId);
  await ana.page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await ana.expectPreview();
  await ana.page.screenshot({ path: `${FOLDER}/prejoin.png` });
  await ana.join(roomId);
  await ana.page.screenshot({ path: `${FOLDER}/alone.png` });
  const ben = await Participant.create(browser, 'Ben', { devices: portraitOf('Ben'), viewport: { width: 360, height: 740 } });
  await ben.join(roomId);
  await expectSharpPictureOf(ben, 'Ana');
  await ben.page.screenshot({ path: `${FOLDER}/phone.png` });
  const cid = await Participant.create(browser, 'Cid', { devices: portraitOf('Cid') });
  await cid.join(roomId);
  const dao = await Participant.create(browser, 'Dao', { devices: portraitOf('Dao') });
  await dao.join(roomId);
  await dao.control('Turn camera off').click();
  await ben.control('Turn microphone off').click();
  await expectSharpPictureOf(ana, 'Ben');
  await expectSharpPictureOf(ana, 'Cid');
  await ana.expectSeesNoPicture('Dao');
  await ana.page.screenshot({ path: `${FOLDER}/call.png` });
});
