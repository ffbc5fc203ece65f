/** Says in the log why a page was kept from the signaling: where a proxy changes the `Host` header, nothing else would tell. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';

/** So many pairs of origin and host are named; a stranger can make up any number of them. */
const PAIRS_MAX = 20;
/** Longest origin and host that are written down, in UTF-16 units: a host name has 253. */
const SHOWN_UNITS = 300;

/** Notes each pair once, for the life of the process; neither has a path, and so no room's name. */
export function createRefusalLog(log: Logger): (headers: IncomingHttpHeaders) => void {
  const known = new Set<string>();
  return ({ origin, host }) => {
    if (origin === undefined) return;
    const [ofPage, ofRequest] = [origin, host ?? ''].map((text) => text.slice(0, SHOWN_UNITS)) as [string, string];
    const pair = `${ofPage} ${ofRequest}`;
    if (known.has(pair) || known.size >= PAIRS_MAX) return;
    known.add(pair);
    log.warn({ origin: ofPage, host: ofRequest }, refusalOf(ofPage, ofRequest));
  };
}

/** A proxy that drops the port leaves the name: that is our own page. */
function refusalOf(origin: string, host: string): string {
  const isSameName = URL.canParse(origin) && new URL(origin).hostname === host.replace(/:\d+$/, '');
  return isSameName
    ? 'refused our own page: the proxy changes the Host header. It must pass on what the browser wrote, port included (nginx: proxy_set_header Host $http_host)'
    : 'refused a page of another host. If it is one of yours: list it in ALLOWED_ORIGINS, or have the proxy pass on the Host header as the browser wrote it';
}
