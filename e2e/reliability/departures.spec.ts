/** Participants who vanish or return: a closed tab, a crash, a killed browser, a reload, a lost camera. */
import { type Browser, chromium } from '@playwright/test';
import { recoveryMs } from '../network/video-watch.ts';
import type { FakeDevices } from '../support/fake-devices.ts';
import { expectFigure } from '../support/figure.ts';
import { CAST, newRoomId } from '../support/participant.ts';
import { test, timedCall, watchedParticipant } from '../support/server-test.ts';
import { expect } from '../support/test.ts';

/** A browser that can be killed. */
async function mortalBrowser(launchOptions: Parameters<typeof chromium.launchServer>[0]) {
  const process = await chromium.launchServer(launchOptions);
  const browser: Browser = await chromium.connect(process.wsEndpoint());
  return { browser, kill: () => process.kill() };
}

test('REL-7 a participant whose browser is killed is removed within 20 s', async ({ browser, server, launchOptions }) => {
  const roomId = newRoomId();
  const mortal = await mortalBrowser(launchOptions);
  const [ana, ben] = [await watchedParticipant(browser, server, 'Ana'), await watchedParticipant(mortal.browser, server, 'Ben')];
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await mortal.kill();
  const killedAt = Date.now();
  await expect(ana.tile('Ben')).toHaveCount(0, { timeout: 30_000 });
  expectFigure('removed after', Date.now() - killedAt, 'ms', { atMost: 20_000 });
});

test('REL-5 a participant whose page crashes is away at once and removed when the grace window ends', async ({
  browser,
  server,
}) => {
  const [ana, ben] = await timedCall(browser, server);
  await ben.page.goto('chrome://crash').catch(() => undefined);
  const crashedAt = Date.now();
  await expect(ana.tile('Ben')).toHaveCount(0, { timeout: 30_000 });
  expectFigure('removed after', Date.now() - crashedAt, 'ms', { atMost: 20_000 });
});

test('REL-12 a participant who closes the tab is removed within 2 s', async ({ browser, server }) => {
  const [ana, ben] = await timedCall(browser, server);
  const closedAt = Date.now();
  await ben.page.close({ runBeforeUnload: true });
  await expect(ana.tile('Ben')).toHaveCount(0);
  expectFigure('removed after', Date.now() - closedAt, 'ms', { atMost: 2000 });
});

test('REL-10 a reload keeps the seat: one tile, and video is back', async ({ browser, server }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await watchedParticipant(browser, server, 'Ana'), await watchedParticipant(browser, server, 'Ben')];
  await ana.join(roomId);
  await ben.page.goto(`${server.origin}/room/${roomId}?join&name=Ben`);
  await ana.expectVideoOf('Ben');
  const ownId = () => ben.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  const before = await ownId();
  const reloadedAt = Date.now();
  await ben.page.reload();
  expectFigure('video advances again after', await recoveryMs(ana, ben, reloadedAt), 'ms', { atMost: 3000 });
  await ana.expectTiles('You', 'Ben');
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  expect(await ownId()).toBe(before);
});

const ONE_CAMERA: FakeDevices = {
  cameras: [{ deviceId: 'only', label: 'Only camera', colour: CAST.Ben.colour }],
  microphones: [{ deviceId: 'desk', label: 'Desk microphone', toneHz: CAST.Ben.toneHz }],
};

test('REL-8 a camera that is unplugged, denied, missing, busy or never allowed is shown as off to the others within 2 s', async ({
  browser,
  server,
}) => {
  const roomId = newRoomId();
  const ana = await watchedParticipant(browser, server, 'Ana');
  await ana.join(roomId);
  const ben = await watchedParticipant(browser, server, 'Ben', { devices: ONE_CAMERA });
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  const unpluggedAt = Date.now();
  await ben.page.evaluate(() => window.fakeDevices.unplug('only'));
  await ana.expectNoVideoOf('Ben');
  expectFigure('no video of an unplugged camera after', Date.now() - unpluggedAt, 'ms', { atMost: 2000 });
  await ana.expectAudioOf('Ben');
  let slowestMs = 0;
  for (const camera of ['NotAllowedError', 'NotFoundError', 'NotReadableError', 'pending']) {
    const dao = await watchedParticipant(browser, server, 'Dao', { devices: { ...ONE_CAMERA, failures: { camera } } });
    await dao.page.goto(`${server.origin}/room/${roomId}?join&name=Dao`);
    await expect(ana.tile('Dao')).toBeVisible();
    const seenAt = Date.now();
    await ana.expectNoVideoOf('Dao');
    await ana.expectAudioOf('Dao', CAST.Ben.toneHz);
    slowestMs = Math.max(slowestMs, Date.now() - seenAt);
    // Leaves first: a closing window's last message may be lost, and then the seat waits for its grace window.
    await dao.control('Leave').click();
    await expect(ana.tile('Dao')).toHaveCount(0);
    await dao.close();
  }
  expectFigure('others are received without video after', slowestMs, 'ms', { atMost: 2000 });
});
