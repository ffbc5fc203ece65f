/** A cut so long that Firefox gives the connection up: an ICE restart then says connected while no media flows, and only a new one helps. */
import { cutMedia, healNetwork } from '../network/fault.ts';
import { returnMs } from '../network/picture-watch.ts';
import { expect } from '../support/test.ts';
import { connectionCounts } from '../support/watch.ts';
import { callOf, test } from './both-browsers.ts';

test.afterEach(() => healNetwork());

test('REL-16 a cut that Firefox gives up on is over 8 s after its end, over a new connection, without a click', async ({
  browsers,
}) => {
  const [ana, ben] = await callOf(browsers, ['Ana', 'chromium'], ['Ben', 'firefox']);
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  await cutMedia();
  const states = () => ben.page.evaluate(() => window.watched.peerConnections.map(({ connectionState }) => connectionState));
  await expect.poll(async () => (await states())[0], { timeout: 45_000, intervals: [100] }).toMatch(/failed|closed/);
  await healNetwork();
  const tookMs = await returnMs(ana, ben);
  test.info().annotations.push({ type: 'figure', description: `pictures move ${tookMs} ms after` });
  expect(tookMs).toBeLessThanOrEqual(8000);
  for (const { page } of [ana, ben]) expect((await connectionCounts(page)).negotiated).toBeGreaterThan(1);
  await expect(ana.page.getByText(/unstable|Reconnecting|Can’t reach/)).toHaveCount(0);
  await ana.expectTiles('You', 'Ben');
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  await ana.expectHears('Ben', ben.toneHz);
  await ben.expectHears('Ana');
});
