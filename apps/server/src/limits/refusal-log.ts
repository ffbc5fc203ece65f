/** Logs why the signaling refused a page: where a proxy changes the `Host` header, no other message would say so. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';

/** The number of pairs of origin and host that are logged, since a client can invent any number of them. */
const PAIRS_MAX = 20;
/** The longest origin and host in the log, in UTF-16 units: a host name has 253. */
const LOGGED_UNITS = 300;

/** Logs each pair once in the life of the process. Neither has a path, so neither names a room. */
export function createRefusalLog(log: Logger): (headers: IncomingHttpHeaders) => void {
  const known = new Set<string>();
  return ({ origin, host }) => {
    if (origin === undefined) return;
    const [ofPage, ofRequest] = [origin, host ?? ''].map((text) => text.slice(0, LOGGED_UNITS)) as [string, string];
    const pair = `${ofPage} ${ofRequest}`;
    if (known.has(pair) || known.size >= PAIRS_MAX) return;
    known.add(pair);
    log.warn({ origin: ofPage, host: ofRequest }, refusalOf(ofPage, ofRequest));
  };
}

/** A proxy that drops the port keeps the host name: the page is this server's own. */
function refusalOf(origin: string, host: string): string {
  const isSameName = URL.canParse(origin) && new URL(origin).hostname === host.replace(/:\d+$/, '');
  return isSameName
    ? 'refused a page of this server: the proxy changes the Host header. It must forward the header unchanged, port included (nginx: proxy_set_header Host $http_host)'
    : 'refused a page of another host. If it is one of yours: list it in ALLOWED_ORIGINS, or have the proxy forward the Host header unchanged';
}
