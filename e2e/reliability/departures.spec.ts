/** People who vanish or come again: a closed tab, a crash, a killed browser, a reload, a camera that is gone. */
import { type Browser, chromium } from '@playwright/test';
import { returnMs } from '../network/picture-watch.ts';
import type { FakeDevices } from '../support/fake-devices.ts';
import { expectFigure } from '../support/figure.ts';
import { CAST, newRoomId } from '../support/participant.ts';
import { test, timedCall, watched } from '../support/server-test.ts';
import { expect } from '../support/test.ts';

/** A browser that can be killed. */
async function mortalBrowser(launchOptions: Parameters<typeof chromium.launchServer>[0]) {
  const process = await chromium.launchServer(launchOptions);
  const browser: Browser = await chromium.connect(process.wsEndpoint());
  return { browser, kill: () => process.kill() };
}

test('REL-7 somebody whose browser is killed is gone within 20 s', async ({ browser, server, launchOptions }) => {
  const roomId = newRoomId();
  const mortal = await mortalBrowser(launchOptions);
  const [ana, ben] = [await watched(browser, server, 'Ana'), await watched(mortal.browser, server, 'Ben')];
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectSees('Ben');
  await mortal.kill();
  const killedAt = Date.now();
  await expect(ana.tile('Ben')).toHaveCount(0, { timeout: 30_000 });
  expectFigure('gone after', Date.now() - killedAt, 'ms', { atMost: 20_000 });
});

test('REL-5 somebody whose page crashes is away at once and gone when the grace window is over', async ({ browser, server }) => {
  const [ana, ben] = await timedCall(browser, server);
  await ben.page.goto('chrome://crash').catch(() => undefined);
  const crashedAt = Date.now();
  await expect(ana.tile('Ben')).toHaveCount(0, { timeout: 30_000 });
  expectFigure('gone after', Date.now() - crashedAt, 'ms', { atMost: 20_000 });
});

test('REL-12 a closed tab is gone from the others within 2 s', async ({ browser, server }) => {
  const [ana, ben] = await timedCall(browser, server);
  const closedAt = Date.now();
  await ben.page.close({ runBeforeUnload: true });
  await expect(ana.tile('Ben')).toHaveCount(0);
  expectFigure('gone after', Date.now() - closedAt, 'ms', { atMost: 2000 });
});

test('REL-10 a reload keeps the seat: one tile, and the picture is back', async ({ browser, server }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await watched(browser, server, 'Ana'), await watched(browser, server, 'Ben')];
  await ana.join(roomId);
  await ben.page.goto(`${server.origin}/room/${roomId}?join&name=Ben`);
  await ana.expectSees('Ben');
  const ownId = () => ben.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  const before = await ownId();
  const reloadedAt = Date.now();
  await ben.page.reload();
  expectFigure('pictures move again after', await returnMs(ana, ben, reloadedAt), 'ms', { atMost: 3000 });
  await ana.expectTiles('You', 'Ben');
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  expect(await ownId()).toBe(before);
});

const ONE_CAMERA: FakeDevices = {
  cameras: [{ deviceId: 'only', label: 'Only camera', colour: CAST.Ben.colour }],
  microphones: [{ deviceId: 'desk', label: 'Desk microphone', toneHz: CAST.Ben.toneHz }],
};

test('REL-8 a camera that is gone, forbidden, missing, busy or never allowed is no frozen face at the others after 2 s', async ({
  browser,
  server,
}) => {
  const roomId = newRoomId();
  const ana = await watched(browser, server, 'Ana');
  await ana.join(roomId);
  const ben = await watched(browser, server, 'Ben', { devices: ONE_CAMERA });
  await ben.join(roomId);
  await ana.expectSees('Ben');
  const unpluggedAt = Date.now();
  await ben.page.evaluate(() => window.fakeDevices.unplug('only'));
  await ana.expectSeesNoPicture('Ben');
  expectFigure('no picture of an unplugged camera after', Date.now() - unpluggedAt, 'ms', { atMost: 2000 });
  await ana.expectHears('Ben');
  let slowestMs = 0;
  for (const camera of ['NotAllowedError', 'NotFoundError', 'NotReadableError', 'pending']) {
    const dao = await watched(browser, server, 'Dao', { devices: { ...ONE_CAMERA, failures: { camera } } });
    await dao.page.goto(`${server.origin}/room/${roomId}?join&name=Dao`);
    await expect(ana.tile('Dao')).toBeVisible();
    const seenAt = Date.now();
    await ana.expectSeesNoPicture('Dao');
    await ana.expectHears('Dao', CAST.Ben.toneHz);
    slowestMs = Math.max(slowestMs, Date.now() - seenAt);
    // Says goodbye: what a window that is closed sends may be lost, and then the seat waits for its grace.
    await dao.control('Leave').click();
    await expect(ana.tile('Dao')).toHaveCount(0);
    await dao.close();
  }
  expectFigure('others are heard without a picture after', slowestMs, 'ms', { atMost: 2000 });
});
