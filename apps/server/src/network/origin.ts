/** Decides which websites may reach the signaling: CORS stops neither a WebSocket upgrade nor a request whose answer is not read. Pure. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request with these headers comes from our own pages, from a listed origin, or from a program.
 *
 * Where there is an `Origin`, it alone decides: listed origins arrive as cross-site. Browsers leave it out of a GET of the same origin and of
 * one that a page makes without reading the answer (Fetch 3.2.5); the latter is told by `Sec-Fetch-Site` (Fetch Metadata 2.3), which old
 * Safari, pages over http and programs do not send.
 *
 * A proxy may drop the port from `Host`. A page of that name is ours when its browser says so, too; Chromium does not say it of a WebSocket.
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
