/** Decides which websites may send requests to the signaling: CORS stops neither a WebSocket upgrade nor a request whose response is not read. Pure. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request with these headers comes from a page of this server, from a listed origin, or from a program.
 *
 * An `Origin` decides alone where there is one: requests of listed origins are cross-site. Browsers omit it in a GET of the same origin and in a
 * GET whose response the page does not read (Fetch 3.2.5). `Sec-Fetch-Site` (Fetch Metadata 2.3) tells the latter apart; old Safari, pages over
 * http and programs do not send it.
 *
 * A proxy may drop the port from `Host`. Then a page of the same host name is allowed when its browser sends `same-origin`, which Chromium does
 * not do for a WebSocket.
 *
 * @param allowed further origins, exactly as a browser writes them.
 */
export function isAllowedRequest(headers: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none';
  if (allowed.includes(origin)) return true;
  if (host === undefined || host === '' || !URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host || (page.hostname === host && site === 'same-origin');
}
