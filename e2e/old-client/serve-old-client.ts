/** Puts a client of before into a browser: the server, its rooms and its socket are those of today. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';

const packed = readFileSync(path.join(import.meta.dirname, '1e300a2.json.br'));

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves the pages of rooms, and all that they load, from the build of commit 1e300a2 to this context. */
export async function serveOldClient(context: BrowserContext): Promise<void> {
  const files = new Map<string, string>(Object.entries(JSON.parse(brotliDecompressSync(packed).toString())));
  await context.route(/\/(?:room|assets)\//, (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname.startsWith('/room/') ? 'room.html' : pathname.slice(1);
    const body = files.get(name);
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[path.extname(name)] ?? 'text/plain', body });
  });
}
