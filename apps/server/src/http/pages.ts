/** The client's pages, read once and kept compressed, with the addresses of the place where the product lives. */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

/** The page of a file of the built client; null when it is not built. */
export function readPage(file: string, basePath: string): string | null {
  return existsSync(file) ? pageUnder(readFileSync(file, 'utf8'), basePath) : null;
}

/**
 * A page whose addresses begin with `basePath` (empty, or such as `/call`): those of its elements, that of the socket which its script opens, and `data-base`,
 * which tells the client (apps/web/src/browser/base-path.ts). A `<base>` would also move the fragments of a page. Pure.
 */
export function pageUnder(html: string, basePath: string): string {
  if (basePath === '') return html;
  return html
    .replace('<html ', `<html data-base="${basePath}" `)
    .replace('/socket.io/', `${basePath}/socket.io/`)
    .replaceAll(/ (href|src|content)="\/(?!\/)/g, ` $1="${basePath}/`);
}

/** Sends a page to a browser, which asks each time whether there is a newer one. */
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
