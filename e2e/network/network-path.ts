/** Which way a page's newest connection has chosen through the network. */
import type { Page } from '@playwright/test';

/** Both ends of the chosen way, our own first, as the browser describes them. */
const endsOf = (page: Page): Promise<{ candidateType?: string; relayProtocol?: string }[]> =>
  page.evaluate(async () => {
    const report = await window.watched.peerConnections.at(-1)?.getStats();
    const transport = [...(report?.values() ?? [])].find(({ type }) => type === 'transport');
    const pair = report?.get(transport?.selectedCandidatePairId);
    return [pair?.localCandidateId, pair?.remoteCandidateId].map((id) => report?.get(id) ?? {});
  });

/** Both ends of the way, our own first: `host`, `srflx`, `prflx` or `relay`. */
export const pathOf = async (page: Page): Promise<(string | undefined)[]> =>
  (await endsOf(page)).map(({ candidateType }) => candidateType);

/** How our own end talks to the relay: `udp`, `tcp` or `tls`; undefined without one. */
export const relayProtocolOf = async (page: Page): Promise<string | undefined> => (await endsOf(page))[0]?.relayProtocol;
