/** The path of a page's newest connection. */
import type { Page } from '@playwright/test';

/** Both candidates of the selected pair, the local one first, as the browser describes them. */
const endsOf = (page: Page): Promise<{ candidateType?: string; relayProtocol?: string }[]> =>
  page.evaluate(async () => {
    const report = await window.watched.peerConnections.at(-1)?.getStats();
    const transport = [...(report?.values() ?? [])].find(({ type }) => type === 'transport');
    const pair = report?.get(transport?.selectedCandidatePairId);
    return [pair?.localCandidateId, pair?.remoteCandidateId].map((id) => report?.get(id) ?? {});
  });

/** Both candidate types of the path, the local one first: `host`, `srflx`, `prflx` or `relay`. */
export const pathOf = async (page: Page): Promise<(string | undefined)[]> =>
  (await endsOf(page)).map(({ candidateType }) => candidateType);

/** The local end's protocol to the relay: `udp`, `tcp` or `tls`; undefined without one. */
export const relayProtocolOf = async (page: Page): Promise<string | undefined> => (await endsOf(page))[0]?.relayProtocol;
