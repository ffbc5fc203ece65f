import { type Browser, test as base } from '@playwright/test';
import { OwnServer } from './own-server.ts';
import { type CastName, newRoomId, Participant } from './participant.ts';
import { expect, test } from './test.ts';
import { breakSocket, connectionCounts, gapMs, openSockets, startGap, watch } from './watch.ts';

const OFFLINE_NOTICE = 'Reconnecting to the server. Your call goes on.';

let server: OwnServer;
base.beforeAll(async () => {
  server = new OwnServer(8125, { GRACE_MS: '20000' });
  await server.start();
});
base.afterAll(() => server.end('SIGTERM'));

async function watched(browser: Browser, name: CastName): Promise<Participant> {
  const participant = await Participant.create(browser, name, { origin: server.origin });
  await watch(participant.context);
  return participant;
}

/** A call of two whose pictures are timed from now on. */
async function timedCall(browser: Browser, roomId = newRoomId()): Promise<[Participant, Participant]> {
  const [ana, ben] = [await watched(browser, 'Ana'), await watched(browser, 'Ben')];
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  await startGap(ana.tile('Ben').locator('video'));
  await startGap(ben.tile('Ana').locator('video'));
  return [ana, ben];
}

const notes = (description: string) => base.info().annotations.push({ type: 'figure', description });

test('REL-1 a server killed for 10 s is not missed: no picture stops, no connection is made anew, the list is right 5 s after', async ({
  browser,
}) => {
  const roomId = newRoomId();
  const [ana, ben] = await timedCall(browser, roomId);
  await server.end('SIGKILL');
  await expect(ana.page.getByText(OFFLINE_NOTICE)).toBeVisible({ timeout: 3000 });
  const downUntil = Date.now() + 10_000;
  await expect.poll(() => Date.now(), { timeout: 12_000, intervals: [500] }).toBeGreaterThan(downUntil);
  await ben.control('Turn microphone off').click();
  await server.start();
  const cid = await watched(browser, 'Cid');
  await cid.page.goto(`${server.origin}/room/${roomId}?join&name=Cid`);
  await expect(ana.page.getByText(OFFLINE_NOTICE)).toBeHidden({ timeout: 5000 });
  await expect(ana.tile('Ben').getByRole('img', { name: 'Ben’s microphone is off' })).toBeVisible({ timeout: 5000 });
  for (const participant of [ana, ben, cid]) await expect(participant.tile('You')).toBeVisible();
  await ana.expectTiles('You', 'Ben', 'Cid');
  await ben.expectTiles('You', 'Ana', 'Cid');
  await cid.expectTiles('You', 'Ana', 'Ben');
  await cid.expectSees('Ana');
  const gaps = [await gapMs(ana.page), await gapMs(ben.page)];
  notes(`longest gap in a picture: ${gaps.map(Math.round).join(' and ')} ms`);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(500);
  // One for each other person, and no more.
  expect((await connectionCounts(ana.page)).made).toBe(2);
  expect(await connectionCounts(ben.page)).toMatchObject({ made: 2, iceRestarts: 0, rejections: 0 });
});

test('REL-2 a server that restarts in good order is back within 5 s, with nobody lost or doubled', async ({ browser }) => {
  const [ana, ben] = await timedCall(browser);
  await server.end('SIGTERM');
  await server.start();
  const startedAt = Date.now();
  await expect.poll(() => openSockets(ana.page)).toBe(1);
  await expect.poll(() => openSockets(ben.page)).toBe(1);
  await ben.control('Turn camera off').click();
  await ana.expectSeesNoPicture('Ben');
  notes(`back after ${Date.now() - startedAt} ms`);
  expect(Date.now() - startedAt).toBeLessThan(5000);
  await ana.expectTiles('You', 'Ben');
  await ben.expectTiles('You', 'Ana');
  expect((await connectionCounts(ana.page)).made).toBe(1);
});

test('REL-3 a connection to the server that breaks 50 times is back each time within 2 s, and nobody is told of coming and going', async ({
  browser,
}) => {
  const [ana, ben] = await timedCall(browser);
  await ana.page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[aria-live="polite"]');
    if (region)
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      });
  });
  let slowestMs = 0;
  for (let round = 0; round < 50; round += 1) {
    await breakSocket(ben.page);
    const brokenAt = Date.now();
    await expect.poll(() => openSockets(ben.page), { timeout: 2000, intervals: [50] }).toBe(1);
    slowestMs = Math.max(slowestMs, Date.now() - brokenAt);
  }
  notes(`slowest return: ${slowestMs} ms`);
  await ana.expectTiles('You', 'Ben');
  await ana.expectSees('Ben');
  const said = await ana.page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((sentence) => /joined|left/.test(sentence))).toEqual([]);
  expect(await connectionCounts(ben.page)).toMatchObject({ made: 1, iceRestarts: 0, rejections: 0 });
  expect(await gapMs(ana.page)).toBeLessThanOrEqual(500);
});

test('REL-4 four who join within 100 ms, one of them without devices, are all connected within 5 s', async ({ browser }) => {
  const roomId = newRoomId();
  const names = ['Ana', 'Ben', 'Cid'] as const;
  const people = await Promise.all(names.map((name) => watched(browser, name)));
  const dao = await Participant.create(browser, 'Dao', { origin: server.origin, devices: { cameras: [], microphones: [] } });
  for (const participant of [...people, dao]) await participant.open(roomId);
  const everybody = [...people, dao];
  for (const participant of everybody) await participant.page.getByRole('textbox', { name: 'Your name' }).fill(participant.name);
  await Promise.all(
    everybody.map(({ page }) =>
      page.getByRole('button', { name: 'Join now' }).evaluate((button: HTMLButtonElement) => button.click()),
    ),
  );
  const joinedAt = Date.now();
  for (const participant of everybody) {
    for (const name of names) if (name !== participant.name) await participant.expectPictureOf(name);
    await expect(participant.page.getByText(/^Connecting to/)).toHaveCount(0);
  }
  notes(`everybody connected after ${Date.now() - joinedAt} ms`);
  expect(Date.now() - joinedAt).toBeLessThan(5000);
});

test('REL-5 somebody whose page crashes is away at once and gone when the grace window is over', async ({ browser }) => {
  const [ana, ben] = await timedCall(browser);
  await ben.page.goto('chrome://crash').catch(() => undefined);
  const crashedAt = Date.now();
  await expect(ana.tile('Ben')).toHaveCount(0, { timeout: 25_000 });
  notes(`gone after ${Date.now() - crashedAt} ms`);
  expect(Date.now() - crashedAt).toBeLessThan(22_000);
});

test('REL-6 both sides that look for a new path within 50 ms of each other, 30 times, stay connected', async ({ browser }) => {
  const [ana, ben] = await timedCall(browser);
  const restart = ({ page }: Participant, afterMs: number) =>
    page.evaluate(
      (ms) => new Promise<void>((done) => setTimeout(() => done(window.watched.peerConnections[0]?.restartIce()), ms)),
      afterMs,
    );
  const state = ({ page }: Participant) => page.evaluate(() => window.watched.peerConnections[0]?.signalingState);
  for (let round = 0; round < 30; round += 1) {
    await Promise.all([restart(ana, 0), restart(ben, (round * 7) % 50)]);
    await expect
      .poll(async () => [await state(ana), await state(ben)], { timeout: 2000, intervals: [20] })
      .toEqual(['stable', 'stable']);
  }
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  for (const { page } of [ana, ben]) expect(await connectionCounts(page)).toMatchObject({ made: 1, rejections: 0 });
});
