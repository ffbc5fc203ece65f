/** Several, missing, denied, busy and unplugged cameras and microphones. */
import type { Page } from '@playwright/test';
import type { FakeDevices } from '../support/fake-devices.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

const RED = 'rgb(220, 40, 40)';
const WHITE = 'rgb(235, 235, 235)';

const TWO_OF_EACH: FakeDevices = {
  cameras: [
    { deviceId: 'front', label: 'Front camera', colour: RED },
    { deviceId: 'back', label: 'Back camera', colour: WHITE },
  ],
  microphones: [
    { deviceId: 'desk', label: 'Desk microphone', toneHz: 440 },
    { deviceId: 'headset', label: 'Headset', toneHz: 2200 },
  ],
};

test('DEVICE-1 another camera and microphone, chosen during the call, are sent without a new connection', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana', { devices: TWO_OF_EACH });
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana', RED);
  await ana.openDevices();
  await ana.page.getByRole('combobox', { name: 'Camera' }).selectOption('Back camera');
  await ana.page.getByRole('combobox', { name: 'Microphone' }).selectOption('Headset');
  await ben.expectVideoOf('Ana', WHITE);
  await ben.expectAudioOf('Ana', 2200);
  const open = await ana.page.evaluate(() => window.fakeDevices.openTracks().map(({ deviceId }) => deviceId));
  expect(open.sort()).toEqual(['back', 'headset']);
});

test('DEVICE-2 the devices chosen on the pre-join screen are used in the call', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana', { devices: TWO_OF_EACH });
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  await ana.open(roomId);
  await ana.page.getByRole('combobox', { name: 'Camera' }).selectOption('Back camera');
  await ana.page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await ana.page.getByRole('button', { name: 'Join now' }).click();
  await ben.expectVideoOf('Ana', WHITE);
});

test('DEVICE-3 another camera replaces an unplugged one, and without one the tile says so', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana', { devices: TWO_OF_EACH });
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana', RED);
  await ana.page.evaluate(() => window.fakeDevices.unplug('front'));
  await ben.expectVideoOf('Ana', WHITE);
  await ana.page.evaluate(() => window.fakeDevices.unplug('back'));
  await ben.expectNoVideoOf('Ana');
  await expect(ana.page.getByText('Your camera was unplugged.')).toBeVisible();
  await ben.expectAudioOf('Ana');
});

for (const [failure, words] of [
  ['NotAllowedError', /camera is blocked/i],
  ['NotFoundError', /no camera found/i],
  ['NotReadableError', /camera is in use/i],
] as const) {
  test(`DEVICE-4 ${failure} has its own message on the pre-join screen, and the call works without a camera`, async ({
    browser,
  }) => {
    const roomId = newRoomId();
    const devices: FakeDevices = { ...TWO_OF_EACH, failures: { camera: failure } };
    const ana = await Participant.create(browser, 'Ana', { devices });
    const ben = await Participant.create(browser, 'Ben');
    await ben.join(roomId);
    await ana.open(roomId);
    await expect(ana.page.getByText(words).first()).toBeVisible();
    await ana.page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
    await ana.page.getByRole('button', { name: 'Join now' }).click();
    await ana.expectVideoOf('Ben');
    await ben.expectAudioOf('Ana');
    await ben.expectNoVideoOf('Ana');
  });
}

test('DEVICE-4 the page points at an unanswered prompt, and the pre-join screen stays usable', async ({ browser }) => {
  const roomId = newRoomId();
  const devices: FakeDevices = { ...TWO_OF_EACH, failures: { camera: 'pending', microphone: 'pending' } };
  const ana = await Participant.create(browser, 'Ana', { devices });
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  await ana.open(roomId);
  await expect(ana.page.getByText(/asking whether this page may use/i).first()).toBeVisible();
  await ana.page.getByRole('button', { name: 'Join without camera' }).click();
  await ana.expectVideoOf('Ben');
  await ana.expectAudioOf('Ben');
});

test('CALL-5 a participant without devices receives the video and audio of the others', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana', { devices: { cameras: [], microphones: [] } });
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  await ana.join(roomId);
  await ana.expectVideoOf('Ben');
  await ana.expectAudioOf('Ben');
  await ben.expectTiles('You', 'Ana');
  await ben.expectNoVideoOf('Ana');
});

test('DEVICE-4 a permission that the browser denies has another message than a missing device', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const args = (launchOptions.args ?? []).map((arg) => (arg === '--use-fake-ui-for-media-stream' ? `${arg}=deny` : arg));
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  try {
    const page = await browser.newPage();
    await page.goto(`${baseURL}/room/${newRoomId()}`);
    // The remedy for both is shown once.
    await expect(page.getByText(/camera is blocked.*microphone is blocked/i)).toBeVisible();
    await expect(page.getByText(/Click the icon/)).toHaveCount(1);
    await page.getByRole('button', { name: 'Join now' }).click();
    await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible();
  } finally {
    await browser.close();
  }
});

test("CALL-1 the browser's own devices, not replaced by anything, make a call", async ({ browser }) => {
  const roomId = newRoomId();
  const pages: Page[] = [];
  for (const name of ['Ana', 'Ben']) {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    const page = await context.newPage();
    await page.goto(`/room/${roomId}?join&name=${name}`);
    pages.push(page);
  }
  for (const [page, other] of [
    [pages[0], 'Ben'],
    [pages[1], 'Ana'],
  ] as const) {
    const video = page?.getByRole('listitem', { name: other, exact: true }).locator('video');
    const frames = () => video?.evaluate((element) => (element as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames);
    await expect.poll(frames).toBeGreaterThan(10);
  }
});

test('DEVICE-5 on http under a network name the page explains what is missing, and still receives the call', async ({
  browser,
  baseURL,
}) => {
  const roomId = newRoomId();
  const { port } = new URL(baseURL ?? '');
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://lan.test:${port}/room/${roomId}`);
  await expect(page.getByText(/https/).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await page.getByRole('button', { name: 'Join now' }).click();
  const video = page.getByRole('listitem', { name: 'Ben', exact: true }).locator('video');
  await expect.poll(() => video.evaluate((element) => (element as HTMLVideoElement).videoWidth)).toBeGreaterThan(0);
  await ben.expectTiles('You', 'Ana');
});
