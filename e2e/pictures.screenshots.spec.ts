/** The pictures of the README, taken from a real call: `npm run screenshots`. */
import type { FakeDevices } from './fake-devices.ts';
import { CAST, type CastName, Participant } from './participant.ts';
import { test } from './test.ts';

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

test('SHOT-1 the front page', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana');
  await ana.page.goto('/');
  await ana.page.evaluate(() => document.fonts.ready);
  await ana.page.screenshot({ path: `${FOLDER}/home.png` });
});

test('SHOT-2 a call of four, at a desk and on a phone', async ({ browser }) => {
  const roomId = 'kbd-fwqz-tmn';
  const ana = await Participant.create(browser, 'Ana', { devices: portraitOf('Ana') });
  await ana.open(roomId);
  await ana.expectPreview();
  await ana.page.screenshot({ path: `${FOLDER}/prejoin.png` });
  await ana.join(roomId);
  await ana.page.screenshot({ path: `${FOLDER}/alone.png` });
  const ben = await Participant.create(browser, 'Ben', { devices: portraitOf('Ben'), viewport: { width: 360, height: 740 } });
  await ben.join(roomId);
  await ben.expectPictureOf('Ana');
  await ben.page.screenshot({ path: `${FOLDER}/phone.png` });
  const cid = await Participant.create(browser, 'Cid', { devices: portraitOf('Cid') });
  await cid.join(roomId);
  const dao = await Participant.create(browser, 'Dao', { devices: portraitOf('Dao') });
  await dao.join(roomId);
  await dao.control('Turn camera off').click();
  await ben.control('Turn microphone off').click();
  await ana.expectPictureOf('Ben');
  await ana.expectPictureOf('Cid');
  await ana.expectSeesNoPicture('Dao');
  await ana.page.screenshot({ path: `${FOLDER}/call.png` });
});
