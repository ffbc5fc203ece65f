/** Devices that change during a visit: chosen, remembered, plugged in, interrupted by the system; and suspended pages. */
import AxeBuilder from '@axe-core/playwright';
import type { FakeDevices } from '../support/fake-devices.ts';
import { CAST, newRoomId, Participant } from '../support/participant.ts';
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

test('DEVICE-2 devices that were chosen on one visit are used on the next', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana', { devices: TWO_OF_EACH });
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  await ana.open(newRoomId());
  await ana.page.getByRole('combobox', { name: 'Camera' }).selectOption('Back camera');
  await ana.page.getByRole('combobox', { name: 'Microphone' }).selectOption('Headset');
  await expect(ana.page.getByRole('combobox', { name: 'Microphone' })).toHaveValue('headset');
  await ana.join(roomId);
  await ben.expectVideoOf('Ana', WHITE);
  await ben.expectAudioOf('Ana', 2200);
});

test('DEVICE-6 the audio of every participant plays on the chosen output, later ones included', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  const cid = await Participant.create(browser, 'Cid');
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectAudioOf('Ben');
  await ana.openDevices();
  const menu = ana.page.getByRole('combobox', { name: 'Speaker' });
  await expect(menu).toBeVisible();
  const labels = await menu.getByRole('option').allTextContents();
  const label = labels.at(-1) ?? '';
  await menu.selectOption({ label });
  await cid.join(roomId);
  const sinkOf = (name: string) =>
    ana
      .tile(name)
      .locator('audio')
      .first()
      .evaluate(async (audio) => {
        const { sinkId } = audio as HTMLAudioElement;
        return (await navigator.mediaDevices.enumerateDevices()).find(({ deviceId }) => deviceId === sinkId)?.label;
      });
  for (const name of ['Ben', 'Cid']) await expect.poll(() => sinkOf(name)).toBe(label);
});

test('DEVICE-7 during a phone call microphone and camera are shown as off, and are restored when it ends', async ({
  browser,
}) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana');
  const { toneHz } = CAST.Ana;
  const ring = (isSilent: boolean) =>
    ana.page.evaluate(
      ([hz, silent]) => {
        for (const device of ['camera', 'microphone']) window.fakeDevices.silence(`${device}-${hz}`, silent);
      },
      [toneHz, isSilent] as const,
    );
  await ring(true);
  await ben.expectNoVideoOf('Ana');
  await expect(ben.tile('Ana').getByRole('img', { name: 'Ana is muted' })).toBeVisible();
  await expect(ana.page.getByText(/camera is paused by your system/i)).toBeVisible();
  await ring(false);
  await ben.expectVideoOf('Ana');
  await ben.expectAudioOf('Ana');
  await expect(ana.page.getByText(/paused by your system/i)).toHaveCount(0);
});

test('DEVICE-7 devices that the system keeps after the phone call are reopened when the page resumes', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana');
  await ana.page.evaluate((hz) => window.fakeDevices.silence(`camera-${hz}`, true), CAST.Ana.toneHz);
  await ben.expectNoVideoOf('Ana');
  await ana.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await ben.expectVideoOf('Ana');
});

test('REL-17 a page that comes back from the back-forward cache is in its call again', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana');
  await ana.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await ben.expectTiles('You');
  await ana.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
});

test('DEVICE-6 a plugged-in headset is offered, plays audio once accepted, and is named when unplugged', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectAudioOf('Ana');
  await ana.page.evaluate(() => window.fakeDevices.plug({ deviceId: 'pods', label: 'Pods (0a12:1004)', toneHz: 2200 }));
  await expect(ana.page.getByText('Pods is connected.', { exact: true }).first()).toBeVisible();
  await ana.page.getByRole('button', { name: 'Use it' }).click();
  await ben.expectAudioOf('Ana', 2200);
  await ana.page.evaluate(() => window.fakeDevices.unplug('pods'));
  await expect(ana.page.getByText('Pods was unplugged. Desk microphone is in use now.').first()).toBeVisible();
  await ben.expectAudioOf('Ana');
});

test('DEVICE-8 audio processing switches during a call without a new connection', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectAudioOf('Ana');
  await ana.page.evaluate(() => {
    const Real = RTCPeerConnection;
    window.RTCPeerConnection = class extends Real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        document.title = 'a new connection';
      }
    };
  });
  await ana.openDevices();
  const wish = () => ana.page.evaluate(() => window.fakeDevices.microphoneWish());
  await ana.page.getByRole('checkbox', { name: /Noise suppression/ }).uncheck();
  await expect.poll(wish).toMatchObject({ echoCancellation: true, noiseSuppression: false, autoGainControl: true });
  await ana.page.getByRole('checkbox', { name: /Original sound/ }).check();
  await expect.poll(wish).toMatchObject({ echoCancellation: false, noiseSuppression: false, autoGainControl: false });
  await expect(ana.page.getByRole('checkbox', { name: /Echo cancellation/ })).toBeDisabled();
  await ben.expectAudioOf('Ana');
  await expect(ana.page).not.toHaveTitle('a new connection');
  await ana.page.reload();
  await expect.poll(wish).toMatchObject({ echoCancellation: false });
});

for (const viewport of [
  { width: 1280, height: 760 },
  { width: 360, height: 740 },
]) {
  test(`DEVICE-9 the settings show the local video and microphone level and fit the screen (${viewport.width} px)`, async ({
    browser,
  }) => {
    const ana = await Participant.create(browser, 'Ana', { viewport });
    const roomId = newRoomId();
    await ana.open(roomId);
    await ana.page.getByRole('button', { name: 'Settings' }).click();
    const dialog = ana.page.getByRole('dialog');
    const expectWhole = async () => {
      await expect(dialog.getByRole('img', { name: 'Your microphone works' })).toBeVisible();
      const frames = () =>
        dialog.locator('video').evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames);
      await expect.poll(frames).toBeGreaterThan(5);
      const { violations } = await new AxeBuilder({ page: ana.page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(
        await dialog.evaluate((element) => [element, ...element.children].some((part) => part.scrollWidth > part.clientWidth)),
      ).toBe(false);
    };
    await expectWhole();
    await ana.page.screenshot({ path: `test-results/settings-door-${viewport.width}.png` });
    await dialog.getByRole('button', { name: 'Test speaker' }).click();
    await expect(dialog.getByRole('button', { name: 'Test speaker' })).toBeDisabled();
    await expect(dialog.getByRole('button', { name: 'Test speaker' })).toBeEnabled();
    await ana.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await ana.page.screenshot({ path: `test-results/door-${viewport.width}.png` });
    await ana.page.getByRole('button', { name: 'Join now' }).click();
    await ana.openDevices();
    await expectWhole();
    await ana.page.screenshot({ path: `test-results/settings-call-${viewport.width}.png` });
  });
}
