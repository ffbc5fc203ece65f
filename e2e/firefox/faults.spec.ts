/** A cut so long that Firefox closes the transport: an ICE restart then reports connected without media, and only a new connection recovers. */
import { cutMedia, restoreNetwork } from '../network/fault.ts';
import { recoveryMs } from '../network/video-watch.ts';
import { expect } from '../support/test.ts';
import { connectionCounts } from '../support/watch.ts';
import { callOf, test } from './both-browsers.ts';

test.afterEach(() => restoreNetwork());

test('REL-16 a cut after which Firefox closes ICE recovers within 8 s after its end, over a new connection, without a click', async ({
  browsers,
}) => {
  const [ana, ben] = await callOf(browsers, ['Ana', 'chromium'], ['Ben', 'firefox']);
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  await cutMedia();
  const states = () => ben.page.evaluate(() => window.watched.peerConnections.map(({ connectionState }) => connectionState));
  await expect.poll(async () => (await states())[0], { timeout: 45_000, intervals: [100] }).toMatch(/failed|closed/);
  await restoreNetwork();
  const tookMs = await recoveryMs(ana, ben);
  test.info().annotations.push({ type: 'figure', description: `pictures move ${tookMs} ms after` });
  expect(tookMs).toBeLessThanOrEqual(8000);
  for (const { page } of [ana, ben]) expect((await connectionCounts(page)).negotiated).toBeGreaterThan(1);
  await expect(ana.page.getByText(/unstable|Reconnecting|Can’t reach/)).toHaveCount(0);
  await ana.expectTiles('You', 'Ben');
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  await ana.expectAudioOf('Ben', ben.toneHz);
  await ben.expectAudioOf('Ana');
});
