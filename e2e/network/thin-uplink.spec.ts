/** An uplink that is too thin for a room of four: three videos share what audio leaves. */
import type { Page } from '@playwright/test';
import { type FakeDevices, oneOfEach } from '../support/fake-devices.ts';
import { expectFigure, isStrict } from '../support/figure.ts';
import { CAST, type CastName, newRoomId, Participant } from '../support/participant.ts';
import { pause } from '../support/pause.ts';
import { expect } from '../support/test.ts';
import { gapMs, startGap, watch } from '../support/watch.ts';
import { test } from './lab.ts';
import { silenceMs, startSilence } from './silence-watch.ts';

const THIN_BITS_PER_SECOND = 1_000_000;

/** Three of this video need more than the uplink has. */
const BUSY: FakeDevices = { ...oneOfEach(CAST.Ana.colour, CAST.Ana.toneHz), widthPx: 640, heightPx: 360, hasSnow: true };

/** Average sent bit rate of the page, in bit/s. */
async function sentBps(page: Page, ms: number): Promise<number> {
  const bytes = () =>
    page.evaluate(async () => {
      const reports = await Promise.all(window.watched.peerConnections.map((connection) => connection.getStats()));
      const sent = reports.map((report) => [...report.values()].find(({ type }) => type === 'transport')?.bytesSent ?? 0);
      return sent.reduce((total: number, each: number) => total + each, 0);
    });
  const [before, at] = [await bytes(), Date.now()];
  await pause(ms);
  return (((await bytes()) - before) * 8000) / (Date.now() - at);
}

test('NET-13 an uplink of 1 Mbit/s to three others interrupts no audio, ends no video, and is recovered 30 s after its end', async ({
  lab,
}) => {
  await lab.startServer();
  const [anas, others] = [await lab.machine(), await lab.machine()];
  const [anasBrowser, othersBrowser] = [await anas.browser(), await others.browser()];
  const roomId = newRoomId();
  const join = async (name: CastName) => {
    const [browser, devices] = name === 'Ana' ? [anasBrowser, BUSY] : [othersBrowser, undefined];
    const participant = await Participant.create(browser, name, { origin: lab.server.origin, ...(devices && { devices }) });
    await watch(participant.context);
    await participant.join(roomId);
    return participant;
  };
  const ana = await join('Ana');
  const listeners = [await join('Ben'), await join('Cid'), await join('Dao')];
  for (const listener of listeners) await listener.expectAnyVideoOf('Ana');
  await pause(10_000);
  const fullBps = await sentBps(ana.page, 5000);
  // Otherwise the uplink would not be thin.
  expect(fullBps).toBeGreaterThan(1.2 * THIN_BITS_PER_SECOND);
  for (const listener of listeners) {
    await startSilence(listener.tile('Ana').locator('audio'));
    await startGap(listener.tile('Ana').locator('video'));
  }
  await anas.limit(THIN_BITS_PER_SECOND);
  await pause(20_000);
  expect(await sentBps(ana.page, 5000)).toBeLessThan(1.05 * THIN_BITS_PER_SECOND);
  const longest = async (figure: (page: Page) => Promise<number>) =>
    Math.max(...(await Promise.all(listeners.map(({ page }) => figure(page)))));
  expectFigure('longest silence', await longest(silenceMs), 'ms', { atMost: 200 });
  expectFigure('longest time without a new frame', await longest(gapMs), 'ms', { atMost: 3000 });
  await anas.unlimit();
  const since = Date.now();
  // A busy machine encodes less than before, but more than the thin uplink allowed.
  const enoughBps = isStrict ? 0.8 * fullBps : 1.1 * THIN_BITS_PER_SECOND;
  await expect.poll(() => sentBps(ana.page, 2000), { timeout: 40_000, intervals: [0] }).toBeGreaterThan(enoughBps);
  expectFigure('as much is sent as before after', Date.now() - since, 'ms', { atMost: 30_000 });
});
