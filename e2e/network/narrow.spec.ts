/** A line that gets narrow: the voice goes before the picture. */
import type { Page } from '@playwright/test';
import { type FakeDevices, oneOfEach } from '../support/fake-devices.ts';
import { expectFigure } from '../support/figure.ts';
import { CAST } from '../support/participant.ts';
import { pause } from '../support/pause.ts';
import { expect } from '../support/test.ts';
import { gapMs, startGap } from '../support/watch.ts';
import { test } from './lab.ts';
import { callBetween } from './people.ts';
import { silenceMs, startSilence } from './silence-watch.ts';

const WIDE_BITS_PER_SECOND = 10_000_000;
const NARROW_BITS_PER_SECOND = 300_000;

/** A picture that takes a wide line's share, and a narrow one's whole. */
const BUSY: FakeDevices = { ...oneOfEach(CAST.Ben.colour, CAST.Ben.toneHz), widthPx: 640, heightPx: 360, hasSnow: true };

/** What arrives at the page on average, in bit/s. */
async function bitsPerSecond(page: Page, ms: number): Promise<number> {
  const bytes = () =>
    page.evaluate(async () => {
      const report = await window.watched.peerConnections.at(-1)?.getStats();
      return [...(report?.values() ?? [])].find(({ type }) => type === 'transport')?.bytesReceived as number;
    });
  const [before, at] = [await bytes(), Date.now()];
  await pause(ms);
  return (((await bytes()) - before) * 8000) / (Date.now() - at);
}

test('NET-9 from 10 to 0.3 Mbit/s the voice never stops for 1 s, and a picture that stands still is told', async ({ lab }) => {
  await lab.startServer();
  const [anas, bens] = [await lab.machine(), await lab.machine()];
  await bens.limit(WIDE_BITS_PER_SECOND);
  const [ana, ben] = await callBetween(lab, anas, bens, { devices: BUSY });
  await pause(6000);
  // Else the narrow line would be none.
  expect(await bitsPerSecond(ana.page, 4000)).toBeGreaterThan(2 * NARROW_BITS_PER_SECOND);
  await startSilence(ana.tile('Ben').locator('audio'));
  await startSilence(ben.tile('Ana').locator('audio'));
  await startGap(ana.tile('Ben').locator('video'));
  await bens.limit(NARROW_BITS_PER_SECOND);
  await pause(20_000);
  expect(await bitsPerSecond(ana.page, 10_000)).toBeLessThan(1.1 * NARROW_BITS_PER_SECOND);
  const silentMs = Math.max(await silenceMs(ana.page), await silenceMs(ben.page));
  expectFigure('longest silence', silentMs, 'ms', { atMost: 1000 });
  // A tile whose picture has stopped for 3 s says so, looks once a second, and takes the picture away.
  expectFigure('longest time without a new frame and without a word', await gapMs(ana.page), 'ms', { atMost: 4500 });
  await bens.limit(WIDE_BITS_PER_SECOND);
  await ana.expectSees('Ben');
  await ana.expectHears('Ben');
  await expect(ana.page.getByText(/Can’t reach/)).toHaveCount(0);
});
