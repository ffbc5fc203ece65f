/** Decides which websites may open a socket: CORS does not stop a WebSocket upgrade. Pure. */

/**
 * Whether a request with these headers comes from our own pages. Browsers name the origin on every upgrade and on every foreign request;
 * a program that names none is no website that borrows somebody's browser.
 *
 * @param allowed further origins, exactly as a browser writes them.
 */
export function isAllowedOrigin(origin: string | undefined, host: string | undefined, allowed: readonly string[]): boolean {
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host && host !== '';
}
