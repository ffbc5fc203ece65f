/** What arrives over a page's connections, by the browser's own counters, which no signaling changes. The page must be watched (`watch.ts`). */
import { expect, type Page } from '@playwright/test';
import { pause } from './pause.ts';

/** Long enough for 25 packets of a voice, in ms. */
const WINDOW_MS = 500;

/** RTP packets of this kind of media that have arrived over all connections of the page. */
const packetsReceived = (page: Page, media: 'audio' | 'video'): Promise<number> =>
  page.evaluate(async (kind) => {
    // Firefox tells nothing of a closed connection.
    const open = window.watched.peerConnections.filter(({ signalingState }) => signalingState !== 'closed');
    const reports = await Promise.all(open.map((connection) => connection.getStats()));
    return reports
      .flatMap((report): RTCInboundRtpStreamStats[] => [...report.values()])
      .filter((entry) => entry.type === 'inbound-rtp' && entry.kind === kind)
      .reduce((sum, entry) => sum + (entry.packetsReceived ?? 0), 0);
  }, media);

/** Packets of this kind arrived before, and none arrives any more: their sender does not send, whatever it says of itself. */
export async function expectNothingReceived(page: Page, media: 'audio' | 'video'): Promise<void> {
  expect(await packetsReceived(page, media)).toBeGreaterThan(0);
  const arrived = async () => {
    const before = await packetsReceived(page, media);
    await pause(WINDOW_MS);
    return (await packetsReceived(page, media)) - before;
  };
  await expect.poll(arrived, { message: `packets of ${media} in ${WINDOW_MS} ms` }).toBe(0);
}
