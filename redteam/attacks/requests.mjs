/** Malformed URLs, methods, headers and ranges; aborted downloads; upgrades of unknown paths. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { httpRequest } from '../http-request.mjs';
import { oneOf, randomFrom } from '../random.mjs';

export const title = 'malformed requests';

const TARGETS = [
  '/',
  '/room/x',
  '/room/%E9',
  '/room/%',
  '/%',
  '/api/%',
  '/assets/%2e%2e/%2e%2e',
  '//',
  '*',
  'http://x:99999/',
  '/socket.io',
  '/socket.io/',
  '/socket.io/?EIO=4&transport=polling&sid=__proto__',
  '/socket.io/?EIO=3&transport=polling',
  '/healthz/%ff',
  `/${'a'.repeat(15_000)}`,
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS', 'DELETE', 'TRACE', 'PROPFIND'];
const RANGES = ['', 'bytes=5-1', 'bytes=-1', 'bytes=0-0,1-1', 'bytes=999999999-', 'x'];
const HOSTS = ['x', '', '"><script>', 'a'.repeat(300), '[::1]:1'];

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, isShort, seed, expect, addReceived }) {
  const random = randomFrom(seed);
  const localAddress = '127.5.0.1';
  const tries = isShort ? 400 : 4000;
  for (let number = 0; number < tries; number += 1) {
    const [target, method, range, host] = [
      oneOf(random, TARGETS),
      oneOf(random, METHODS),
      oneOf(random, RANGES),
      oneOf(random, HOSTS),
    ];
    const headers = { host, ...(range && { range }), cookie: 'x'.repeat(Math.floor(random() * 9000)) };
    const { status, body } = await httpRequest(origin, target, { method, headers, localAddress });
    expect(status < 500 || status === 501, `${method} ${target.slice(0, 60)} was answered with ${status}`);
    expect(!/node_modules|\n {4}at |Error:/.test(body), `${method} ${target.slice(0, 60)} revealed where it failed`);
    addReceived([body]);
  }
  const { hostname, port } = new URL(origin);
  const { body: page } = await httpRequest(origin, '/', { localAddress });
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '/';
  const downloads = isShort ? 200 : 2000;
  for (let number = 0; number < downloads; number += 1) {
    const connection = connect({ host: hostname, port: Number(port), localAddress });
    connection.on('error', () => connection.destroy());
    const isUpgrade = number % 4 === 0;
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
    connection.write(`GET ${isUpgrade ? '/nowhere' : script} HTTP/1.1\r\nHost: x\r\n${isUpgrade ? upgrade : ''}\r\n`);
    await once(connection, isUpgrade ? 'connect' : 'readable').catch(() => undefined);
    connection.destroy();
  }
  return `${tries} requests, ${downloads} aborted`;
}
