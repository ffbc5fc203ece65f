/** Reports to a room's page whether another site has opened it: a page cannot read its request's headers, but it can read this response's. */
import type { RequestHandler } from 'express';

/** Fetch Metadata (W3C): opened from a page of this server, or by hand, from a bookmark, a mail program, a QR code. */
const OWN_SITES: ReadonlySet<string | undefined> = new Set(['same-origin', 'none']);

/**
 * Sends `own` or `foreign` in a header that scripts can read (Server Timing), also with a 304. The page's bytes are the same for both, since a cache
 * would confuse two pages with one ETag. A request without `Sec-Fetch-Site` counts as foreign.
 */
export const entrySite: RequestHandler = (request, response, next) => {
  const site = request.get('Sec-Fetch-Site');
  response.setHeader('Server-Timing', OWN_SITES.has(site) ? 'own' : 'foreign');
  next();
};
