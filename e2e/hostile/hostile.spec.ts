/** A participant whose client means harm: whatever it says, the others' call goes on. */
import type { Page } from '@playwright/test';
import { expectFigure } from '../support/figure.ts';
import { framesOf } from '../support/frames.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect } from '../support/test.ts';
import { connectionCounts, watch } from '../support/watch.ts';
import { canKeepApart, test } from './apart.ts';
import { openHostilePage, tell } from './hostile-page.ts';

const ATTACK_MS = 12_000;
/** Ten times what it takes alone on the machine. */
const PATIENCE_MS = 60_000;
/** A description that cannot be applied is reported, for the diagnostics file, and is no bug of the page. */
const REFUSED = /media lines|Too large|Failed to (set|parse|execute)|Unknown ufrag|Error processing ICE/i;

/** How long the page may answer to nothing, in ms: on a core of its own, and on one that its attackers use up. */
const ANSWERS_WITHIN_MS = { alone: 500, together: 2000 };

/** From now on the longest time in which a page answered to nothing is measured. */
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

test('LIMIT-7 a participant who does everything badly from five seats stops no call, and a newcomer is met meanwhile', async ({
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
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');

  const hostile = await openHostilePage(othersBrowser, origin);
  expect(await tell(hostile, 'enter', roomId, 5)).toBe(5);
  await tell(hostile, 'meet', 'Ana');
  await expect(ana.tile('Max')).toBeVisible();
  const { made: madeBefore } = await connectionCounts(ana.page);
  await startPulse(ana.page);
  const attacks = Promise.all([tell(hostile, 'talk', ATTACK_MS, 'Ben'), tell(hostile, 'signal', ATTACK_MS)]);

  const cid = await Participant.create(othersBrowser, 'Cid', { origin });
  await cid.join(roomId);
  // Met while it goes on; what the pictures show is looked at afterwards, since eight take all of a small machine.
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
    await here.expectSees(there);
  }
  expectFigure('the page did not answer for at most', worstMs, 'ms', {
    atMost: canKeepApart ? ANSWERS_WITHIN_MS.alone : ANSWERS_WITHIN_MS.together,
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
  // Neither Ana's own words, nor those of Ben, who is here, nor the product's.
  await expect(panel.getByRole('listitem').filter({ hasText: /forged words [123]/ })).toHaveCount(0);
});
