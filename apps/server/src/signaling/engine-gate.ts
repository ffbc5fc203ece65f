/** Checks every request to Engine.IO before it reaches a session: handshakes, polls, posts and upgrades, with and without a session id. */
import { type IncomingHttpHeaders, type IncomingMessage, ServerResponse } from 'node:http';
import { isAllowedRequest } from '../network/origin.ts';
import type { CallServer } from './call-server.ts';

/** Headers of every response, so that no foreign page can run or embed one (HTML 4.12.1.1, Fetch 3.6). */
const HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' };

const upgradeResponses = new WeakMap<IncomingMessage, { req: unknown }>();

/** The object that Engine.IO passes to its middleware instead of an upgrade's response; undefined for any other request. */
export const upgradeResponseOf = (request: IncomingMessage): { req: unknown } | undefined => upgradeResponses.get(request);

/**
 * Refuses requests that the product's client never sends. `allowRequest` alone is not enough: Engine.IO calls it for handshakes only, so that
 * a page which knows or fixes a session id would bypass it.
 *
 * @param allowedOrigins further origins, exactly as browsers send them.
 * @param onForeign called with each request that is refused for its origin.
 */
export function guardEngine(
  engine: CallServer['engine'],
  allowedOrigins: readonly string[],
  onForeign: (headers: IncomingHttpHeaders) => void,
): void {
  engine.use((request: IncomingMessage, response: ServerResponse, next: (refusal?: Error) => void) => {
    if (!(response instanceof ServerResponse)) upgradeResponses.set(request, response);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const isForeign = !isAllowedRequest(request.headers, allowedOrigins);
    if (isForeign) onForeign(request.headers);
    const refusal = isForeign ? { status: 403, message: 'Forbidden' } : refusalOf(request);
    if (refusal === null) return next();
    // An upgrade has no response; Engine.IO answers it with a plain 400.
    if (!(response instanceof ServerResponse)) return next(new Error(refusal.message));
    response.writeHead(refusal.status, { 'Content-Type': 'application/json', Connection: 'close' });
    response.end(JSON.stringify({ message: refusal.message }));
  });
}

function refusalOf(request: IncomingMessage): { status: number; message: string } | null {
  if (request.method !== 'GET' && request.method !== 'POST') return { status: 405, message: 'Method not allowed' };
  // JSONP returns a response as a script that any website may load; no current browser needs it.
  if (new URL(request.url ?? '', 'http://localhost').searchParams.has('j'))
    return { status: 403, message: 'JSONP is not served' };
  return null;
}
