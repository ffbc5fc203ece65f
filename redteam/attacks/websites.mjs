/** Every request to the signaling endpoint as a page of another website sends it. */
import { httpRequest } from '../http-request.mjs';

export const title = 'foreign websites';

const FOREIGN = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
];
const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};
const BASE = '/socket.io/?EIO=4&transport=';

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, expect, addReceived }) {
  const localAddress = '127.4.0.1';
  /**
   * @param {string} path
   * @param {import('../http-request.mjs').RequestOptions} [options]
   */
  const ask = (path, options) => httpRequest(origin, path, { localAddress, ...options });
  const { body } = await ask(`${BASE}polling`, {});
  const sid = JSON.parse(body.slice(1)).sid;
  /** @type {[string, string, import('../http-request.mjs').RequestOptions][]} */
  const requests = [
    ['a handshake', `${BASE}polling`, {}],
    ['a handshake for JSONP', `${BASE}polling&j=0`, {}],
    ['a WebSocket', `${BASE}websocket`, { headers: UPGRADE }],
    ['a poll', `${BASE}polling&sid=${sid}`, {}],
    ['a poll for JSONP', `${BASE}polling&sid=${sid}&j=0`, {}],
    ['a post', `${BASE}polling&sid=${sid}`, { method: 'POST', body: '40' }],
    ['a form', `${BASE}polling&sid=${sid}&j=0`, { method: 'POST', body: 'd=40' }],
    ['an upgrade', `${BASE}websocket&sid=${sid}`, { headers: UPGRADE }],
  ];
  for (const headers of FOREIGN) {
    for (const [name, path, options] of requests) {
      const answer = await ask(path, { ...options, headers: { ...options.headers, ...headers } });
      expect(answer.status >= 400, `${name} with ${JSON.stringify(headers)} was answered with ${answer.status}`);
      expect(!answer.body.includes('___eio'), `${name} was answered with a script`);
      addReceived([answer.body]);
    }
  }
  const own = await ask(`${BASE}polling&sid=${sid}&j=0`, {});
  expect(own.status >= 400, 'JSONP is served');
  await ask(`${BASE}polling&sid=${sid}`, { method: 'POST', body: '1' });
  return `${FOREIGN.length * requests.length} requests`;
}
