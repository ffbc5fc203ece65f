/** Gives the preview of a shared link its whole address: whoever draws one does so from afar, and a bare path leads nowhere there. */
import type { RequestHandler } from 'express';

/** How the page names its preview picture, until the server knows its own address; below the path under which the product lives. */
const PICTURE = /content="(\/[^"]*preview\.png)"/;

/** A host as a browser writes it: a name or an address, perhaps with a port. Nothing of it means anything in HTML. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** The page with the preview's whole address; null when the host is none. Pure. */
export function pageWithPreview(html: string, host: string | undefined, isHttps: boolean): string | null {
  if (host === undefined || !HOST.test(host)) return null;
  return html.replace(PICTURE, `content="${isHttps ? 'https' : 'http'}://${host}$1"`);
}

/**
 * Answers programs with the filled page, and leaves browsers to what comes after: these say what they fetch for (`Sec-Fetch-Dest`), never
 * read the preview, and get the compressed file.
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
