import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from './testing.ts';

let webRoot: string;
let server: TestServer;
const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}${url}`, { headers, redirect: 'manual' });

beforeAll(async () => {
  webRoot = await mkdtemp(path.join(tmpdir(), 'visavis-web-'));
  await mkdir(path.join(webRoot, 'assets'));
  await writeFile(path.join(webRoot, 'index.html'), '<!doctype html><title>the page</title>');
  await writeFile(path.join(webRoot, 'room.html'), '<!doctype html><title>the room page</title><script>early()</script>');
  await writeFile(path.join(webRoot, 'assets', 'main-abc123.js'), 'plain');
  await writeFile(path.join(webRoot, 'assets', 'main-abc123.js.br'), 'brotli');
});
afterAll(() => rm(webRoot, { recursive: true }));
afterEach(() => server.close());

describe('pages', () => {
  test.each([
    ['/', 'the page'],
    ['/diagnostics', 'the page'],
    ['/room/kbd-fwqz-tmn', 'the room page'],
    ['/room/not%20a%20room', 'the room page'],
    ['/room/a/b', 'the room page'],
  ])('HTTP-1 %s is %s', async (url, title) => {
    server = await startServer({ WEB_ROOT: webRoot });
    const response = await get(url);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining(title)]);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test('HTTP-2 what is nowhere is a 404, as a page for people and as JSON for programs', async () => {
    server = await startServer({ WEB_ROOT: webRoot });
    expect((await get('/nowhere')).status).toBe(404);
    const api = await get('/api/nope');
    expect([api.status, await api.json()]).toEqual([404, { error: 'not_found' }]);
    expect((await get('/assets/../../../../etc/passwd')).status).toBe(404);
    expect((await get('/%E0%A4%A')).status).toBeGreaterThanOrEqual(400);
  });

  test('HTTP-3 hashed files are kept for ever, and come compressed to whoever can read that', async () => {
    server = await startServer({ WEB_ROOT: webRoot });
    const plain = await get('/assets/main-abc123.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await plain.text()).toBe('plain');
    const small = await get('/assets/main-abc123.js', { 'accept-encoding': 'br' });
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.headers.get('x-content-type-options')).toBe('nosniff');
    expect(small.headers.has('content-security-policy')).toBe(false);
  });
});

describe('another site', () => {
  const open = async (site: string | null, headers: Record<string, string> = {}) => {
    const told: Record<string, string> = site === null ? {} : { 'sec-fetch-site': site };
    const response = await get('/room/here?join', { 'sec-fetch-dest': 'document', ...told, ...headers });
    return { entry: response.headers.get('server-timing'), etag: response.headers.get('etag'), html: await response.text() };
  };

  test.each([
    ['same-origin', 'own'],
    ['none', 'own'],
    ['cross-site', 'foreign'],
    ['same-site', 'foreign'],
    ['none, cross-site', 'foreign'],
    [null, 'foreign'],
  ])('HTTP-8 a room opened with Sec-Fetch-Site %s is told that its entry is %s, in the same bytes', async (site, entry) => {
    server = await startServer({ WEB_ROOT: webRoot });
    const { etag, html } = await open('none');
    expect(await open(site)).toEqual({ entry, etag, html });
    // What a browser has kept takes over the headers of the answer that nothing has changed (RFC 9111, 4.3.4).
    const again = { 'if-none-match': String(etag), 'cache-control': 'max-age=0' };
    expect(await open(site, again)).toMatchObject({ entry, html: '' });
  });
});

test('HTTP-4 every page and every answer to a program forbids foreign content, framing and devices that a call does not need', async () => {
  server = await startServer({ WEB_ROOT: webRoot });
  for (const url of ['/', '/nowhere', '/healthz']) {
    const { headers } = await get(url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    // The one script that stands in a page, by `openssl dgst -sha256 -binary | base64`.
    expect(policy).toContain("script-src 'self' 'sha256-G2Y/0fpEoq/QMzbid/byF0KE5sX9e6ar19Om2+xoMnU=';");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/);
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.has('strict-transport-security')).toBe(false);
    expect(headers.has('x-powered-by')).toBe(false);
  }
});

describe('health', () => {
  test('HTTP-5 a server is alive and ready, and says so of this moment alone', async () => {
    server = await startServer({ WEB_ROOT: webRoot });
    for (const url of ['/healthz', '/readyz']) {
      const { status, headers } = await get(url);
      expect([url, status, headers.get('cache-control')]).toEqual([url, 200, 'no-store']);
    }
  });

  test('HTTP-6 one without a built client is alive, not ready, and says what to do', async () => {
    server = await startServer({ WEB_ROOT: path.join(webRoot, 'missing') });
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
    const page = await get('/room/here');
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('npm run build')]);
  });
});
