/** A participant with a hostile client: the others' call continues whatever it sends. */
import type { Page } from '@playwright/test';
import { expectFigure } from '../support/figure.ts';
import { framesOf } from '../support/frames.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect } from '../support/test.ts';
import { connectionCounts, watch } from '../support/watch.ts';
import { command, openHostilePage } from './hostile-page.ts';
import { canIsolate, test } from './isolated-browsers.ts';

const ATTACK_MS = 12_000;
/** Ten times the duration alone on the machine. */
const PATIENCE_MS = 60_000;
/** A description that cannot be applied is reported for the diagnostics file, and is not a bug of the page. */
const REFUSED = /media lines|Too large|Failed to (set|parse|execute)|Unknown ufrag|Error processing ICE/i;

/** Longest time without a response of the page, in ms: on a core of its own, and on one that its attackers share. */
const ANSWERS_WITHIN_MS = { alone: 500, together: 2000 };

/** Starts measuring the longest time without a response of a page. */
const startPulse = (page: Page) =>
  page.evaluate(() => {
    const pulse = { worstMs: 0, lastAt: performance.now() };
    Object.assign(window, { pulse });
    setInterval(() => {
      const now = performance.now();
      pulse.worstMs = Math.max(pulse.worstMs, now - pulse.lastAt);
      pulse.lastAt = now;
    }, 20);
  });
const worstPulseMs = (page: Page) =>
  page.evaluate(() => {
    const { pulse } = window as unknown as { pulse: { worstMs: number; lastAt: number } };
    return Math.max(pulse.worstMs, performance.now() - pulse.lastAt);
  });

test('LIMIT-7 a participant who abuses every message from five seats stops no call, and a new participant connects meanwhile', async ({
  apart,
}) => {
  test.setTimeout(300_000);
  const { ownBrowser, othersBrowser } = apart;
  const { origin } = apart.server;
  const roomId = newRoomId();
  const ana = await Participant.create(ownBrowser, 'Ana', { origin });
  const ben = await Participant.create(othersBrowser, 'Ben', { origin });
  await watch(ana.context);
  const errors: string[] = [];
  ana.page.on('pageerror', ({ message }) => !REFUSED.test(message) && errors.push(message));
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');

  const hostile = await openHostilePage(othersBrowser, origin);
  expect(await command(hostile, 'enter', roomId, 5)).toBe(5);
  await command(hostile, 'meet', 'Ana');
  await expect(ana.tile('Max')).toBeVisible();
  const { made: madeBefore } = await connectionCounts(ana.page);
  await startPulse(ana.page);
  const attacks = Promise.all([command(hostile, 'talk', ATTACK_MS, 'Ben'), command(hostile, 'signal', ATTACK_MS)]);

  const cid = await Participant.create(othersBrowser, 'Cid', { origin });
  await cid.join(roomId);
  // Connected during the attack; video is checked afterwards, since eight use all of a small machine.
  for (const [here, there] of [
    [cid, 'Ana'],
    [ana, 'Cid'],
  ] as const) {
    const video = here.tile(there).locator('video');
    await expect.poll(() => video.evaluate(framesOf), { timeout: PATIENCE_MS }).toBeGreaterThan(0);
  }
  const [said, signalled] = await attacks;
  const worstMs = await worstPulseMs(ana.page);
  expect(said).toBeGreaterThan(1000);
  expect(signalled).toBeGreaterThan(100);
  await hostile.context().close();
  for (const [here, there] of [
    [ana, 'Ben'],
    [ben, 'Ana'],
    [ana, 'Cid'],
    [cid, 'Ana'],
  ] as const) {
    const video = here.tile(there).locator('video');
    const before = await video.evaluate(framesOf);
    await expect.poll(() => video.evaluate(framesOf), { timeout: PATIENCE_MS }).toBeGreaterThan(before);
    await here.expectVideoOf(there);
  }
  expectFigure('the page did not answer for at most', worstMs, 'ms', {
    atMost: canIsolate ? ANSWERS_WITHIN_MS.alone : ANSWERS_WITHIN_MS.together,
  });
  const { made } = await connectionCounts(ana.page);
  expectFigure('connections that a flood of sessions made', made - madeBefore, '', { atMost: 80 });
  expect(errors).toEqual([]);

  await ana.page.getByRole('button', { name: /^Open chat/ }).click();
  const panel = ana.page.getByRole('complementary', { name: 'Chat' });
  await ben.page.getByRole('button', { name: /^Open chat/ }).click();
  await ben.page.getByRole('textbox', { name: 'Message everyone' }).fill('True words');
  await ben.page.keyboard.press('Enter');
  await expect(panel.getByRole('listitem').filter({ hasText: 'True words' })).toBeVisible();
  // Not under Ana's name, nor Ben's, who is present, nor the product's.
  await expect(panel.getByRole('listitem').filter({ hasText: /forged words [123]/ })).toHaveCount(0);
});
