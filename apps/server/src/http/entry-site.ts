/** Tells a room's page whether another site has led to it: a page reads no request header of its own, but it reads this answer's. */
import type { RequestHandler } from 'express';

/** Fetch Metadata (W3C): opened from a page of ours, or by hand, from a bookmark, a mail program, a QR code. */
const OWN: ReadonlySet<string | undefined> = new Set(['same-origin', 'none']);

/**
 * Names the entry `own` or `foreign` in a header that scripts can read (Server Timing), on a 304, too: the page's bytes are the same for both,
 * since two pages under one ETag would stand in for each other. A browser that does not say where it comes from counts as led by another site.
 */
export const entrySite: RequestHandler = (request, response, next) => {
  const site = request.get('Sec-Fetch-Site');
  response.setHeader('Server-Timing', OWN.has(site) ? 'own' : 'foreign');
  next();
};
