/** Networks that swallow what they do not like instead of refusing it, between the page and the server; media passes. */
import type { Browser } from '@playwright/test';
import { FaultyProxy, type Silence, type WebSocketFate } from './faulty-proxy.ts';
import { expectFigure } from './figure.ts';
import { type CastName, newRoomId, Participant } from './participant.ts';
import { test } from './server-test.ts';
import { expect } from './test.ts';

/** A loaded machine is no silent network: the figure that is promised is 15 s. */
const PATIENCE_MS = 60_000;

/** A participant without devices, whose page comes through this origin. */
const guest = (browser: Browser, name: CastName, origin: string) =>
  Participant.create(browser, name, { origin, devices: { cameras: [], microphones: [] } });

/** Walks in without the door. */
const walkIn = ({ page, name }: Participant, origin: string, roomId: string) =>
  page.goto(`${origin}/room/${roomId}?join&name=${name}`);

const hand = (participant: Participant, name: string) => participant.tile(name).getByRole('img', { name: 'Hand raised' });

test('NET-14 a WebSocket that is swallowed or reset costs a visit seconds, and not the call', async ({ browser, server }) => {
  test.setTimeout(3 * PATIENCE_MS);
  const roomId = newRoomId();
  const ben = await guest(browser, 'Ben', server.origin);
  await walkIn(ben, server.origin, roomId);
  await ben.expectTiles('You');
  const fates: [CastName, WebSocketFate][] = [
    ['Ana', 'is never answered'],
    ['Cid', 'carries nothing'],
    ['Dao', 'carries nothing to the server'],
  ];
  for (const [name, fate] of fates) {
    const proxy = await FaultyProxy.create(server.origin);
    proxy.webSockets = fate;
    const participant = await guest(browser, name, proxy.origin);
    const startedAt = performance.now();
    await walkIn(participant, proxy.origin, roomId);
    await expect(ben.tile(name)).toBeVisible({ timeout: PATIENCE_MS });
    expectFigure(`joined where a WebSocket ${fate}`, (performance.now() - startedAt) / 1000, 's', { atMost: PATIENCE_MS / 1000 });
    await participant.close();
    await proxy.close();
  }
  const resetting = await FaultyProxy.create(server.origin);
  resetting.webSockets = 'is reset';
  const ana = await guest(browser, 'Ana', resetting.origin);
  await walkIn(ana, resetting.origin, roomId);
  await expect(ben.tile('Ana')).toBeVisible({ timeout: PATIENCE_MS });
  await ana.close();
  await resetting.close();
});

test('NET-15 a way to the server that falls silent in a call is replaced, whichever direction', async ({ browser, server }) => {
  test.setTimeout(3 * PATIENCE_MS);
  const roomId = newRoomId();
  const ben = await guest(browser, 'Ben', server.origin);
  await walkIn(ben, server.origin, roomId);
  const ways: [CastName, Silence][] = [
    ['Ana', 'to the client'],
    ['Cid', 'to the server'],
    ['Dao', 'both ways'],
  ];
  const silenced: { name: CastName; way: Silence; proxy: FaultyProxy; participant: Participant }[] = [];
  for (const [name, way] of ways) {
    const proxy = await FaultyProxy.create(server.origin);
    const participant = await guest(browser, name, proxy.origin);
    await walkIn(participant, proxy.origin, roomId);
    await expect(ben.tile(name)).toBeVisible({ timeout: PATIENCE_MS });
    silenced.push({ name, way, proxy, participant });
  }
  await ben.expectTiles('You', 'Ana', 'Cid', 'Dao');
  // In the middle of a call there is the WebSocket alone: what the page was loaded over is closed after some seconds.
  for (const { proxy } of silenced) await expect.poll(() => proxy.openCount, { timeout: PATIENCE_MS }).toBe(1);
  const startedAt = performance.now();
  for (const { proxy, way } of silenced) {
    proxy.silence(way);
    // New WebSockets get no further than the one that is silent now.
    proxy.webSockets = 'carries nothing to the server';
  }
  await ben.control('Raise hand').click();
  for (const { participant } of silenced) await participant.page.keyboard.press('h');
  await Promise.all(
    silenced.map(async ({ name, way, participant }) => {
      await expect(hand(participant, 'Ben')).toBeVisible({ timeout: PATIENCE_MS });
      await expect(hand(ben, name)).toBeVisible({ timeout: PATIENCE_MS });
      const seconds = (performance.now() - startedAt) / 1000;
      expectFigure(`back after silence ${way}`, seconds, 's', { atMost: PATIENCE_MS / 1000 });
    }),
  );
  for (const { proxy, participant } of silenced) {
    await participant.close();
    await proxy.close();
  }
});
