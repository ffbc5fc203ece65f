/** Makes the URL of a link preview's picture absolute: chat services render the preview on their own servers, where a path has no host. */
import type { RequestHandler } from 'express';

/** The preview picture in a built page: a path, since the build does not know the server's host. */
const PICTURE = /content="(\/[^"]*preview\.png)"/;

/** A host in a request: a name or an address, optionally with a port. None of its characters needs escaping in HTML. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** The page with an absolute URL of the preview picture; null when the host is invalid. Pure. */
export function pageWithPreview(html: string, host: string | undefined, isHttps: boolean): string | null {
  if (host === undefined || !HOST.test(host)) return null;
  return html.replace(PICTURE, `content="${isHttps ? 'https' : 'http'}://${host}$1"`);
}

/**
 * Answers programs with that page, and passes requests of browsers on: browsers send `Sec-Fetch-Dest`, never read the preview, and get the
 * compressed file.
 */
export function sharePreview(html: string, isTls: boolean): RequestHandler {
  return (request, response, next) => {
    response.vary('Sec-Fetch-Dest');
    const { host, 'sec-fetch-dest': destination, 'x-forwarded-proto': forwarded } = request.headers;
    const isProgram = destination === undefined;
    const page = isProgram ? pageWithPreview(html, host, isTls || forwarded === 'https') : null;
    if (page === null) return next();
    response.type('html').set('Cache-Control', 'no-cache').send(page);
  };
}
