/** Reads the client's pages once, rewrites their URLs for BASE_PATH, and keeps them compressed. */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

/** Reads a page of the built client; null when it is not built. */
export function readPage(file: string, basePath: string): string | null {
  return existsSync(file) ? pageUnder(readFileSync(file, 'utf8'), basePath) : null;
}

/**
 * Prefixes the URLs of a page with `basePath` (empty, or such as `/call`): those of its elements and that of the socket which its script opens. The client
 * reads the path from `data-base` (apps/web/src/browser/base-path.ts). A `<base>` would also change the page's fragment links. Pure.
 */
export function pageUnder(html: string, basePath: string): string {
  if (basePath === '') return html;
  return html
    .replace('<html ', `<html data-base="${basePath}" `)
    .replace('/socket.io/', `${basePath}/socket.io/`)
    .replaceAll(/ (href|src|content)="\/(?!\/)/g, ` $1="${basePath}/`);
}

/** Sends a page, which browsers revalidate on each visit. */
export function sendPage(html: string, status = 200): RequestHandler {
  const plain = Buffer.from(html);
  const compressed = { br: brotliCompressSync(plain), gzip: gzipSync(plain) };
  return (request, response) => {
    const encoding = (['br', 'gzip'] as const).find((name) => request.acceptsEncodings(name));
    response.status(status).type('html').vary('Accept-Encoding').set('Cache-Control', 'no-cache');
    if (encoding) response.set('Content-Encoding', encoding);
    response.send(encoding ? compressed[encoding] : plain);
  };
}
