/** Links and rooms that refuse a join: full rooms, invalid ids, a second tab. */
import type { Page } from '@playwright/test';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

test('JOIN-3 the ninth participant reads that the room is full, and joins when a seat is free', async ({ browser }) => {
  const roomId = newRoomId();
  const pages: Page[] = [];
  for (let seat = 1; seat <= 8; seat += 1) {
    // Without devices: a small machine cannot encode eight videos for eight participants, and only seats matter here.
    const context = await browser.newContext();
    await context.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
    const page = await context.newPage();
    await page.goto(`/room/${roomId}?join&name=Person ${seat}`);
    await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible();
    pages.push(page);
  }
  const dao = await Participant.create(browser, 'Dao');
  await dao.open(roomId);
  await dao.page.getByRole('button', { name: 'Join now' }).click();
  await expect(dao.page.getByRole('heading', { name: /full/i })).toBeVisible();
  await pages[0]?.getByRole('button', { name: 'Leave' }).click();
  await dao.page.getByRole('button', { name: /Rejoin|Try again/ }).click();
  await dao.expectInRoom();
});

test('JOIN-2 an invalid room id is explained, with a link to the home page', async ({ page }) => {
  await page.goto('/room/not%20a%20room!');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Join now' })).toHaveCount(0);
  await page
    .getByRole('link', { name: /home|start/i })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Start a call' })).toBeVisible();
});

test('JOIN-2 a link in capitals with punctuation around it leads to its room, and the address shows the canonical form', async ({
  browser,
}) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.page.goto(`/Room/${roomId.toUpperCase()}).%E2%80%8B?join&name=Ben#top`);
  await ben.expectVideoOf('Ana');
  await ana.expectTiles('You', 'Ben');
  const { pathname, search, hash } = new URL(ben.page.url());
  expect(pathname + search + hash).toBe(`/room/${roomId}?join&name=Ben#top`);
});

test('JOIN-6 a copy of the tab takes the seat over, and the older one says so', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  const stored = await ben.page.evaluate(() => ({ ...sessionStorage }));
  const copy = await ben.context.newPage();
  await copy.addInitScript((items) => {
    for (const [key, value] of Object.entries(items)) sessionStorage.setItem(key, value);
  }, stored);
  await copy.goto(`/room/${roomId}?join&name=Ben`);
  await expect(ben.page.getByRole('heading', { name: /another tab/i })).toBeVisible();
  await ana.expectTiles('You', 'Ben');
  await ana.expectVideoOf('Ben');
});

test('JOIN-7 a style sheet and a script that fail to load are retried, and the pre-join screen then renders completely', async ({
  browser,
}) => {
  const ana = await Participant.create(browser, 'Ana');
  const lost = new Map<string, number>();
  await ana.page.route(/\/assets\/(prejoin-screen|mount-room)-[^/]+$/, (route) => {
    const file = route.request().url();
    lost.set(file, (lost.get(file) ?? 0) + 1);
    return lost.get(file) === 1 ? route.abort('addressunreachable') : route.continue();
  });
  const roomId = newRoomId();
  await ana.join(roomId);
  await ana.expectInRoom();
  // A script and a style sheet of the pre-join screen, and the script of the room.
  expect([...lost.values()]).toEqual([2, 2, 2]);
});
