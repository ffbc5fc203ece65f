/** A foreign website, open in a participant's browser: its requests to the signaling, and the answers that it can read. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OwnServer } from '../support/own-server.ts';
import { test as base, expect } from '../support/test.ts';

const test = base.extend<{ server: OwnServer; foreign: string }>({
  server: async ({ browser: _ }, use) => {
    const server = await OwnServer.create();
    await server.start();
    await use(server);
    await server.end('SIGKILL');
  },
  // Another name of this machine is another site for a browser.
  foreign: async ({ browser: _ }, use) => {
    const site = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>foreign</title>');
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    await use(`http://localhost:${(site.address() as AddressInfo).port}`);
    site.closeAllConnections();
    site.close();
  },
});

test('PRIVACY-5 a page of another site opens no connection, uses no session, and reads no answer', async ({
  server,
  foreign,
  page,
}) => {
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(server.origin)) statuses.push(response.status());
  });
  const session = await (await fetch(`${server.origin}/socket.io/?EIO=4&transport=polling`)).text();
  const { sid } = JSON.parse(session.slice(1)) as { sid: string };
  await page.goto(foreign);
  const tried = await page.evaluate(
    async ([origin, id]) => {
      const base = `${origin}/socket.io/?EIO=4&transport=polling`;
      const settle = (promise: Promise<Response>) =>
        promise.then(
          ({ type, status }) => `${type} ${status}`,
          () => 'failed',
        );
      const script = (url: string) =>
        new Promise<string>((resolve) => {
          const element = document.createElement('script');
          element.src = url;
          element.onload = () => resolve('ran');
          element.onerror = () => resolve('failed');
          document.head.append(element);
        });
      const webSocket = (url: string) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(url);
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('failed');
        });
      const form = (action: string) =>
        new Promise<string>((resolve) => {
          const frame = Object.assign(document.createElement('iframe'), { name: 'answer' });
          const element = Object.assign(document.createElement('form'), { action, method: 'post', target: 'answer' });
          // The empty frame loads when it is inserted.
          document.body.append(frame, element);
          frame.addEventListener('load', () => resolve(frame.contentDocument === null ? 'unreadable' : 'readable'));
          element.submit();
        });
      return {
        cors: await settle(fetch(base)),
        opaque: await settle(fetch(base, { mode: 'no-cors' })),
        poll: await settle(fetch(`${base}&sid=${id}`, { mode: 'no-cors' })),
        post: await settle(fetch(`${base}&sid=${id}`, { mode: 'no-cors', method: 'POST', body: '40' })),
        handshakeScript: await script(`${base}&j=0`),
        pollScript: await script(`${base}&sid=${id}&j=0`),
        form: await form(`${base}&sid=${id}&j=0`),
        webSocket: await webSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`),
        upgrade: await webSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket&sid=${id}`),
      };
    },
    [server.origin, sid] as const,
  );
  expect(tried).toEqual({
    cors: 'failed',
    opaque: 'failed',
    poll: 'failed',
    post: 'failed',
    handshakeScript: 'failed',
    pollScript: 'failed',
    form: 'unreadable',
    webSocket: 'failed',
    upgrade: 'failed',
  });
  expect(statuses.length).toBeGreaterThan(0);
  expect(statuses.filter((status) => status < 400)).toEqual([]);
  // None of it changed the session: its owner polls it for the first time.
  const news = fetch(`${server.origin}/socket.io/?EIO=4&transport=polling&sid=${sid}`);
  await fetch(`${server.origin}/socket.io/?EIO=4&transport=polling&sid=${sid}`, { method: 'POST', body: '40' });
  expect(await (await news).text()).toMatch(/^40\{"sid"/);
});
