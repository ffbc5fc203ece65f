/** Counts the packets that a page's connections receive, by getStats, which no signaling changes. The page must be watched (`watch.ts`). */
import { expect, type Page } from '@playwright/test';
import { pause } from './pause.ts';

/** The time of 25 audio packets, in ms. */
const WINDOW_MS = 500;

/** The RTP packets of this kind that all connections of the page have received. */
const packetsReceived = (page: Page, media: 'audio' | 'video'): Promise<number> =>
  page.evaluate(async (kind) => {
    // Firefox has no statistics of a closed connection.
    const open = window.watched.peerConnections.filter(({ signalingState }) => signalingState !== 'closed');
    const reports = await Promise.all(open.map((connection) => connection.getStats()));
    return reports
      .flatMap((report): RTCInboundRtpStreamStats[] => [...report.values()])
      .filter((entry) => entry.type === 'inbound-rtp' && entry.kind === kind)
      .reduce((sum, entry) => sum + (entry.packetsReceived ?? 0), 0);
  }, media);

/** Expects that packets of this kind have arrived, and that no more arrive: the sender has stopped, whatever it signals. */
export async function expectNothingReceived(page: Page, media: 'audio' | 'video'): Promise<void> {
  expect(await packetsReceived(page, media)).toBeGreaterThan(0);
  const arrived = async () => {
    const before = await packetsReceived(page, media);
    await pause(WINDOW_MS);
    return (await packetsReceived(page, media)) - before;
  };
  await expect.poll(arrived, { message: `packets of ${media} in ${WINDOW_MS} ms` }).toBe(0);
}
