import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { seated } from '../testing/test-client.ts';
import { startServer, type TestServer } from '../testing/test-server.ts';
import { pageUnder } from './pages.ts';

const ROOM_PAGE = `<!doctype html>
<html lang="en">
  <meta property="og:image" content="/preview.png" />
  <link rel="icon" href="/icon.svg" />
  <link rel="canonical" href="//elsewhere.example/" />
  <script>open(\`\${location.origin}/socket.io/?EIO=4\`)</script>
  <script type="module" src="/assets/room-abc123.js"></script>
</html>`;

let webRoot: string;
let server: TestServer;
const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}${url}`, { headers, redirect: 'manual' });

beforeAll(async () => {
  webRoot = await mkdtemp(path.join(tmpdir(), 'visavis-web-'));
  await mkdir(path.join(webRoot, 'assets'));
  await writeFile(path.join(webRoot, 'index.html'), '<!doctype html><html lang="en"><link href="/icon.svg" /></html>');
  await writeFile(path.join(webRoot, 'room.html'), ROOM_PAGE);
  await writeFile(path.join(webRoot, 'icon.svg'), '<svg/>');
  await writeFile(path.join(webRoot, 'assets', 'room-abc123.js'), 'code');
});
afterAll(() => rm(webRoot, { recursive: true }));
beforeEach(async () => {
  server = await startServer({ WEB_ROOT: webRoot, BASE_PATH: '/a/call' });
});
afterEach(() => server.close());

test('HOST-3 adds the base path to every address of the page, and leaves the page unchanged without one', () => {
  const page = pageUnder(ROOM_PAGE, '/call');
  expect(page).toContain('<html data-base="/call" lang="en">');
  expect(page.match(/(?<=(?:href|src|content)=")[^"]*/g)).toEqual([
    '/call/preview.png',
    '/call/icon.svg',
    '//elsewhere.example/',
    '/call/assets/room-abc123.js',
  ]);
  expect(page).toContain('}/call/socket.io/?EIO=4');
  expect(pageUnder(ROOM_PAGE, '')).toBe(ROOM_PAGE);
});

test('HOST-3 serves pages, files, preview and signaling below the path, deep links included, and allows the page’s script', async () => {
  for (const url of ['/a/call/', '/a/call/diagnostics', '/a/call/room/kbd-fwqz-tmn', '/a/call/index.html']) {
    const response = await get(url, { 'sec-fetch-dest': 'document' });
    expect([url, response.status, await response.text()]).toEqual([url, 200, expect.stringContaining('"/a/call/icon.svg"')]);
  }
  const room = await get('/a/call/room/here', { 'accept-encoding': 'gzip, deflate, br', 'sec-fetch-dest': 'document' });
  expect(room.headers.get('content-encoding')).toBe('br');
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(await room.text()) ?? [];
  expect(room.headers.get('content-security-policy')).toContain(
    `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const etag = room.headers.get('etag') ?? '';
  const again = { 'accept-encoding': 'br', 'sec-fetch-dest': 'document', 'if-none-match': etag, 'cache-control': 'max-age=0' };
  expect((await get('/a/call/room/here', again)).status).toBe(304);
  expect(await (await get('/a/call/room/here')).text()).toContain(`content="${server.origin}/a/call/preview.png"`);
  const file = await get('/a/call/assets/room-abc123.js');
  expect([await file.text(), file.headers.get('cache-control')]).toEqual(['code', 'public, max-age=31536000, immutable']);
  expect((await get('/a/call/nowhere')).status).toBe(404);
  expect(await seated(server.client({ path: '/a/call/socket.io' }), 'here', 'a')).toMatchObject({ participants: [] });
});

test('HOST-3 redirects to the path with its slash, answers probes at the root, and names the path elsewhere', async () => {
  const bare = await get('/a/call?name=Ana');
  expect([bare.status, bare.headers.get('location')]).toEqual([308, '/a/call/?name=Ana']);
  for (const url of ['/healthz', '/readyz', '/a/call/healthz', '/a/call/readyz']) expect((await get(url)).status).toBe(200);
  for (const url of ['/', '/room/here', '/assets/room-abc123.js', '/a/callous', '/a']) {
    const response = await get(url);
    expect([url, response.status, await response.text()]).toEqual([url, 404, expect.stringContaining('/a/call/')]);
  }
  const signaling = await get('/socket.io/?EIO=4&transport=polling');
  expect([signaling.status, await signaling.json()]).toEqual([404, { error: 'not_found' }]);
});
