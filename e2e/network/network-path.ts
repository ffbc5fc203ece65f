/** Which way a page's newest connection has chosen through the network. */
import type { Page } from '@playwright/test';

/** Both ends of the way, our own first: `host`, `srflx`, `prflx` or `relay`. */
export const pathOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const report = await window.watched.peerConnections.at(-1)?.getStats();
    const transport = [...(report?.values() ?? [])].find(({ type }) => type === 'transport');
    const pair = report?.get(transport?.selectedCandidatePairId);
    return [pair?.localCandidateId, pair?.remoteCandidateId].map((id) => report?.get(id)?.candidateType);
  });
