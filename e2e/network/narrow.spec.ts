/** A network that gets narrow: audio has priority over video. */
import type { Page } from '@playwright/test';
import { type FakeDevices, oneOfEach } from '../support/fake-devices.ts';
import { expectFigure } from '../support/figure.ts';
import { CAST } from '../support/participant.ts';
import { pause } from '../support/pause.ts';
import { expect } from '../support/test.ts';
import { gapMs, startGap } from '../support/watch.ts';
import { test } from './lab.ts';
import { callBetween } from './lab-calls.ts';
import { silenceMs, startSilence } from './silence-watch.ts';

const WIDE_BITS_PER_SECOND = 10_000_000;
const NARROW_BITS_PER_SECOND = 300_000;

/** Video that uses a share of a wide network, and all of a narrow one. */
const BUSY: FakeDevices = { ...oneOfEach(CAST.Ben.colour, CAST.Ben.toneHz), widthPx: 640, heightPx: 360, hasSnow: true };

/** Average received bit rate of the page, in bit/s. */
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

test('NET-9 from 10 to 0.3 Mbit/s audio never stops for 1 s, and frozen video is reported', async ({ lab }) => {
  await lab.startServer();
  const [anas, bens] = [await lab.machine(), await lab.machine()];
  await bens.limit(WIDE_BITS_PER_SECOND);
  const [ana, ben] = await callBetween(lab, anas, bens, { devices: BUSY });
  await pause(6000);
  // Otherwise the network would not be narrow.
  expect(await bitsPerSecond(ana.page, 4000)).toBeGreaterThan(2 * NARROW_BITS_PER_SECOND);
  await startSilence(ana.tile('Ben').locator('audio'));
  await startSilence(ben.tile('Ana').locator('audio'));
  await startGap(ana.tile('Ben').locator('video'));
  await bens.limit(NARROW_BITS_PER_SECOND);
  await pause(20_000);
  expect(await bitsPerSecond(ana.page, 10_000)).toBeLessThan(1.1 * NARROW_BITS_PER_SECOND);
  const silentMs = Math.max(await silenceMs(ana.page), await silenceMs(ben.page));
  expectFigure('longest silence', silentMs, 'ms', { atMost: 1000 });
  // A tile whose video is frozen for 3 s reports it, checks once a second, and removes the video.
  expectFigure('longest time without a new frame or a status', await gapMs(ana.page), 'ms', { atMost: 4500 });
  await bens.limit(WIDE_BITS_PER_SECOND);
  await ana.expectVideoOf('Ben');
  await ana.expectAudioOf('Ben');
  await expect(ana.page.getByText(/Can’t reach/)).toHaveCount(0);
});
