/** Serves the minimal client's page on the product's own origin, without a change of the product. */
import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

const html = readFileSync(new URL('index.html', import.meta.url), 'utf8');
const script = readFileSync(new URL('bare-client.js', import.meta.url), 'utf8');
const socketIo = readFileSync(new URL('../../node_modules/socket.io-client/dist/socket.io.min.js', import.meta.url), 'utf8');

/** Serves the page at `/bare/:roomId` to this context. */
export async function serveBarePage(context: BrowserContext): Promise<void> {
  await context.route('**/bare/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('/socket.io.js')) return route.fulfill({ contentType: 'text/javascript', body: socketIo });
    if (pathname.endsWith('/bare-client.js')) return route.fulfill({ contentType: 'text/javascript', body: script });
    return route.fulfill({ contentType: 'text/html', body: html });
  });
}
