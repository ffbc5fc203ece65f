/** From the home page into a room, and from a room to another participant. */

import { Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

test('JOIN-1 the home page opens a call, copies its link, and another browser joins with it', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.page.goto('/');
  await ana.page.getByRole('button', { name: 'Start a call' }).click();
  await expect(ana.page).toHaveURL(/\/room\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
  await ana.page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await ana.page.getByRole('button', { name: 'Join now' }).click();
  await ana.page.getByRole('button', { name: 'Copy link' }).first().click();
  const link = await ana.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(ana.page.url());
  await ben.page.goto(link);
  await ben.page.getByRole('textbox', { name: 'Your name' }).fill('Ben');
  await ben.page.getByRole('button', { name: 'Join now' }).click();
  await ana.expectVideoOf('Ben');
});

test('JOIN-5 the back button leaves the call, also after a reload, and the forward button opens the pre-join screen', async ({
  browser,
}) => {
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.page.goto('/');
  await ana.page.getByRole('button', { name: 'Start a call' }).click();
  const address = /\/room\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/;
  await expect(ana.page).toHaveURL(address);
  const joined = async () => {
    await ana.page.getByRole('button', { name: 'Join now' }).click();
    await ana.expectTiles('You', 'Ben');
  };
  await ben.join(new URL(ana.page.url()).pathname.replace('/room/', ''));
  for (const way of ['as it is', 'after a reload']) {
    await test.step(way, async () => {
      if (way === 'after a reload') await ana.page.reload();
      await joined();
      await ana.page.goBack();
      await expect(ana.page.getByRole('button', { name: 'Start a call' })).toBeVisible();
      await expect(ana.page).toHaveURL(/\/$/);
      await ben.expectTiles('You');
      await ana.page.goForward();
      await expect(ana.page).toHaveURL(address);
    });
  }
  await joined();
});

test('JOIN-2 a name or a link leads to the room, and the browser lists recent rooms', async ({ browser, baseURL }) => {
  const ana = await Participant.create(browser, 'Ana');
  await ana.page.goto('/');
  await ana.page.getByRole('textbox', { name: 'Room link or name' }).fill('garden-party');
  await ana.page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(ana.page).toHaveURL(/\/room\/garden-party$/);
  await ana.page.getByRole('button', { name: 'Join now' }).click();
  await ana.expectInRoom();
  await ana.page.goto('/');
  await ana.page.getByRole('link', { name: /garden-party/ }).click();
  await expect(ana.page).toHaveURL(/\/room\/garden-party$/);
  await ana.page.goto('/');
  await ana.page.getByRole('textbox', { name: 'Room link or name' }).fill(`${baseURL}/room/other-party?utm=1`);
  await ana.page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(ana.page).toHaveURL(/\/room\/other-party$/);
  await ana.page.goto('/');
  await ana.page.getByRole('textbox', { name: 'Room link or name' }).fill('Müllers Gartenfest');
  await ana.page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(ana.page).toHaveURL(/\/room\/muellers-gartenfest$/);
});

test('PRIVACY-2 the client contacts no host but its own server', async ({ browser, baseURL }) => {
  const ana = await Participant.create(browser, 'Ana');
  const hosts = new Set<string>();
  ana.page.on('request', (request) => hosts.add(new URL(request.url()).host));
  ana.page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host));
  await ana.page.goto('/');
  await ana.join('quiet-room');
  const ownHost = new URL(baseURL ?? '').host;
  expect([...hosts].filter((host) => host !== ownHost && host !== '')).toEqual([]);
});
