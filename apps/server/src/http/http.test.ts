import { once } from 'node:events';
import type { ReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestOptions, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startServer, type TestServer } from '../testing/test-server.ts';
import { createHttp } from './http.ts';

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
    ['/room', 'the room page'],
    ['/Room/Kbd-Fwqz-Tmn', 'the room page'],
    ['/room/%E9', 'the room page'],
    ['/room/%', 'the room page'],
    ['/room/%00%FF%2e%2e', 'the room page'],
    ['/room/a/b', 'the room page'],
  ])('HOST-8 serves %s as %s', async (url, title) => {
    server = await startServer({ WEB_ROOT: webRoot });
    const response = await get(url);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining(title)]);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test('HOST-8 answers an unknown address with 404, as a page to browsers and as JSON to programs', async () => {
    server = await startServer({ WEB_ROOT: webRoot });
    expect((await get('/nowhere')).status).toBe(404);
    const api = await get('/api/nope');
    expect([api.status, await api.json()]).toEqual([404, { error: 'not_found' }]);
    expect((await get('/assets/../../../../etc/passwd')).status).toBe(404);
  });

  test('HOST-8 lets clients cache hashed files for ever, and compresses where the client accepts it', async () => {
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

describe('entry from another site', () => {
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
  ])('marks a room opened with Sec-Fetch-Site %s as %s, in the same bytes', async (site, entry) => {
    server = await startServer({ WEB_ROOT: webRoot });
    const { etag, html } = await open('none');
    expect(await open(site)).toEqual({ entry, etag, html });
    // A cached page adopts the headers of the 304 answer (RFC 9111, 4.3.4).
    const again = { 'if-none-match': String(etag), 'cache-control': 'max-age=0' };
    expect(await open(site, again)).toMatchObject({ entry, html: '' });
  });
});

test('PRIVACY-6 forbids foreign content, framing and unneeded devices in every page and answer', async () => {
  server = await startServer({ WEB_ROOT: webRoot });
  for (const url of ['/', '/nowhere', '/healthz']) {
    const { headers } = await get(url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    // The hash of the one inline script, by `openssl dgst -sha256 -binary | base64`.
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

describe('invalid requests', () => {
  /** Sends the path as it is, which `fetch` would normalise. */
  const raw = (target: string, options: RequestOptions = {}): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const outgoing = request(`${server.origin}/`, { ...options, path: target }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      outgoing.on('error', reject);
      outgoing.end();
    });

  test('HOST-8 answers an invalid address with a page that reveals nothing about the code, and logs nothing', async () => {
    const complaints = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => complaints.mockRestore());
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    server = await startServer({ WEB_ROOT: webRoot }, undefined, { log });
    const targets = [
      '/%E9',
      '/%',
      '/diagnostics/%E9',
      '/assets/%E9',
      '/api/%E9',
      '//%E9',
      '/x?%',
      '/x#',
      '*',
      `/${'a'.repeat(9000)}`,
    ];
    for (const target of targets) {
      const { status, body } = await raw(target);
      expect([target, status]).toEqual([target, 404]);
      expect(body).not.toMatch(/ at |node_modules|URIError|src/);
    }
    for (const target of ['/room/%E9', '/room/%', 'http://host:99999999/%']) {
      expect((await raw(target)).body).not.toMatch(/ at |node_modules|URIError|src/);
    }
    expect(complaints).not.toHaveBeenCalled();
    expect(lines).toEqual([]);
  });

  // No known address throws any more: a stub throws instead.
  test.each([
    ['an address that cannot be read', { status: 400 }, [404, 'the page'], 0],
    ['a bug', {}, [500, 'Something went wrong on the server.'], 1],
  ])('HOST-8 reveals nothing about %s that throws', async (_what, about, [status, text], bugs) => {
    server = await startServer({ WEB_ROOT: webRoot });
    const complaints = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => complaints.mockRestore());
    const onBug = vi.fn();
    const isAccepting = () => {
      throw Object.assign(new Error('message of the code'), about);
    };
    for (const basePath of ['', '/call']) {
      const http = createServer(createHttp({ webRoot, basePath, isTls: false, isAccepting, onBug })).listen(0, '127.0.0.1');
      onTestFinished(() => void http.close());
      await once(http, 'listening');
      const response = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/readyz`);
      const body = await response.text();
      expect([response.status, body]).toEqual([status, expect.stringContaining(String(text))]);
      expect(body).not.toMatch(/ at |node_modules|message of the code|src/);
      expect(onBug).toHaveBeenCalledTimes(bugs);
      onBug.mockClear();
    }
    expect(complaints).not.toHaveBeenCalled();
  });

  test('HOST-8 answers GET and HEAD alone, and ignores an invalid range', async () => {
    server = await startServer({ WEB_ROOT: webRoot });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']) {
      for (const target of ['/', '/room/x', '/assets/main-abc123.js', '/healthz']) {
        expect([method, target, (await raw(target, { method })).status]).toEqual([method, target, 405]);
      }
    }
    expect(await raw('/assets/main-abc123.js', { method: 'HEAD' })).toEqual({ status: 200, body: '' });
    for (const range of ['bytes=3-1', 'bytes=99999999999999999999-1', 'bytes=x-y', 'lines=1-2', 'bytes=-2', 'bytes=0-0,2-2']) {
      const { status, body } = await raw('/assets/main-abc123.js', { headers: { range } });
      expect([range, status < 400, body]).toEqual([range, true, 'plain']);
    }
    expect((await raw('/assets/main-abc123.js', { headers: { range: 'bytes=1-2' } })).body).toBe('la');
  });

  test('ends the answer of a file that was removed, and not the server', async () => {
    const file = path.join(webRoot, 'assets', 'old-abc123.js');
    await writeFile(file, 'old');
    server = await startServer({ WEB_ROOT: webRoot });
    await rm(file);
    await expect(raw('/assets/old-abc123.js')).rejects.toThrow();
    expect((await get('/healthz')).status).toBe(200);
  });

  test('closes the file of an aborted download', async () => {
    await writeFile(path.join(webRoot, 'assets', 'large-abc123.bin'), Buffer.alloc(32 * 1024 * 1024));
    const opened = new Set<ReadStream>();
    server = await startServer({ WEB_ROOT: webRoot });
    server.app.http.prependListener('request', (_request, response: ServerResponse) => {
      response.on('pipe', (file: ReadStream) => opened.add(file));
    });
    for (let round = 0; round < 5; round += 1) {
      const outgoing = request(`${server.origin}/assets/large-abc123.bin`);
      const [response] = (await once(outgoing.end(), 'response')) as [IncomingMessage];
      await once(response, 'readable');
      response.destroy();
    }
    expect(opened.size).toBe(5);
    await expect.poll(() => [...opened].filter(({ closed }) => !closed).length, { timeout: 10_000 }).toBe(0);
  });

  test('closes an upgrade to any address but the signaling', async () => {
    server = await startServer({ WEB_ROOT: webRoot });
    const { port } = server.app.http.address() as AddressInfo;
    const connection = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    connection.write('GET /room/x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    onTestFinished(() => void connection.destroy());
    await once(connection.resume(), 'end');
    const count = () => new Promise<number>((resolve) => server.app.http.getConnections((_error, number) => resolve(number)));
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
  });
});

describe('health', () => {
  test('HOST-9 reports alive and ready, uncached', async () => {
    server = await startServer({ WEB_ROOT: webRoot });
    for (const url of ['/healthz', '/readyz']) {
      const { status, headers } = await get(url);
      expect([url, status, headers.get('cache-control')]).toEqual([url, 200, 'no-store']);
    }
  });

  test('HOST-9 without a built client reports alive and not ready, with what to do', async () => {
    server = await startServer({ WEB_ROOT: path.join(webRoot, 'missing') });
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
    const page = await get('/room/here');
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('npm run build')]);
  });
});
