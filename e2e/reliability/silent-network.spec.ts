/** Networks between page and server that drop traffic silently instead of refusing it; media passes. */
import type { Browser } from '@playwright/test';
import { FaultyProxy, type Silence, type WebSocketFate } from '../support/faulty-proxy.ts';
import { expectFigure } from '../support/figure.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { test } from '../support/server-test.ts';
import { expect } from '../support/test.ts';

/** Allows for a loaded machine: the promised figure is 15 s. */
const PATIENCE_MS = 60_000;

/** A participant without devices who joins under this name by `?join`. */
async function walkIn(browser: Browser, origin: string, roomId: string, name: string): Promise<Participant> {
  const guest = await Participant.create(browser, 'Ana', { devices: { cameras: [], microphones: [] } });
  await guest.page.goto(`${origin}/room/${roomId}?join&name=${name}`);
  return guest;
}

const hand = (participant: Participant, name: string) => participant.tile(name).getByRole('img', { name: 'Hand raised' });

/** These tests mostly wait: they run side by side. */
const sideBySide = <Given, Got>(all: readonly Given[], each: (one: Given) => Promise<Got>): Promise<Got[]> =>
  Promise.all(all.map(each));

test('NET-14 a WebSocket that is swallowed or reset delays a join by seconds and ends no call', async ({ browser, server }) => {
  const roomId = newRoomId();
  const ben = await walkIn(browser, server.origin, roomId, 'Ben');
  await ben.expectTiles('You');
  const fates: [string, WebSocketFate][] = [
    ['Ana', 'is never answered'],
    ['Cid', 'carries nothing'],
    ['Dao', 'carries nothing to the server'],
    ['Eve', 'is reset'],
  ];
  const proxies = await sideBySide(fates, async ([name, fate]) => {
    const proxy = await FaultyProxy.create(server.origin);
    proxy.webSockets = fate;
    const startedAt = performance.now();
    await walkIn(browser, proxy.origin, roomId, name);
    await expect(ben.tile(name)).toBeVisible({ timeout: PATIENCE_MS });
    expectFigure(`joined where a WebSocket ${fate}`, (performance.now() - startedAt) / 1000, 's', { atMost: PATIENCE_MS / 1000 });
    return proxy;
  });
  await sideBySide(proxies, (proxy) => proxy.close());
});

test('NET-15 a connection to the server that falls silent in a call is replaced, in either direction', async ({
  browser,
  server,
}) => {
  const roomId = newRoomId();
  const ben = await walkIn(browser, server.origin, roomId, 'Ben');
  const ways: [string, Silence][] = [
    ['Ana', 'to the client'],
    ['Cid', 'to the server'],
    ['Dao', 'both ways'],
  ];
  const silenced = await sideBySide(ways, async ([name, way]) => {
    const proxy = await FaultyProxy.create(server.origin);
    const participant = await walkIn(browser, proxy.origin, roomId, name);
    await expect(ben.tile(name)).toBeVisible({ timeout: PATIENCE_MS });
    return { name, way, proxy, participant };
  });
  await ben.expectTiles('You', 'Ana', 'Cid', 'Dao');
  // During a call only the WebSocket is open: the page's HTTP connections close after some seconds.
  for (const { proxy } of silenced) await expect.poll(() => proxy.openCount, { timeout: PATIENCE_MS }).toBe(1);
  const startedAt = performance.now();
  for (const { proxy, way } of silenced) {
    proxy.silence(way);
    // New WebSockets are silent too.
    proxy.webSockets = 'carries nothing to the server';
  }
  await ben.control('Raise hand').click();
  for (const { participant } of silenced) await participant.page.keyboard.press('h');
  await sideBySide(silenced, async ({ name, way, participant }) => {
    await expect(hand(participant, 'Ben')).toBeVisible({ timeout: PATIENCE_MS });
    await expect(hand(ben, name)).toBeVisible({ timeout: PATIENCE_MS });
    const seconds = (performance.now() - startedAt) / 1000;
    expectFigure(`back after silence ${way}`, seconds, 's', { atMost: PATIENCE_MS / 1000 });
  });
  await sideBySide(silenced, ({ proxy }) => proxy.close());
});
