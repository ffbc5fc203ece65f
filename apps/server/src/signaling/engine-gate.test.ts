import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
afterEach(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

/** One request to Engine.IO; an upgrade that succeeds is 101. */
const ask = (query: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const outgoing = request(`${server.origin}/socket.io/?EIO=4&${query}`, {
      method,
      headers: { host: 'call.test', ...headers },
    });
    outgoing.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    outgoing.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status: 101, headers: response.headers, body: '' });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const OWN = { origin: 'http://call.test' };
const LISTED = { origin: 'https://friend.example', 'sec-fetch-site': 'cross-site' };
const ALLOWED: readonly [string, Record<string, string>][] = [
  ['a page of this server', OWN],
  ['a page of this server, whose GET has no origin', { 'sec-fetch-site': 'same-origin' }],
  ['a listed page, which is cross-site', LISTED],
  ['a browser without fetch metadata, or a program', {}],
  ['a typed address', { 'sec-fetch-site': 'none' }],
  [
    'a page of this server, behind a proxy that drops the port from Host',
    { origin: 'https://call.test:8443', 'sec-fetch-site': 'same-origin' },
  ],
];
const FOREIGN: readonly [string, Record<string, string>][] = [
  ['a foreign page', { origin: 'https://evil.example' }],
  ['a foreign page that claims the same site', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ['a page of another port, or behind such a proxy without a word of its browser', { origin: 'https://call.test:8443' }],
  ['a page of another port', { origin: 'https://call.test:8443', 'sec-fetch-site': 'same-site' }],
  ['a page without an origin, such as a sandboxed frame', { origin: 'null' }],
  ['a script or picture of a foreign page', { 'sec-fetch-site': 'cross-site' }],
  ['one of a sibling domain', { 'sec-fetch-site': 'same-site' }],
  ['a name that ends like a listed one', { origin: 'https://friend.example.evil.example' }],
];

/** A session of a page of this server. */
async function sid(): Promise<string> {
  const { body } = await ask('transport=polling', OWN);
  return (JSON.parse(body.slice(1)) as { sid: string }).sid;
}

const start = async () => {
  server = await startServer({ ALLOWED_ORIGINS: 'https://friend.example' });
};

/** Every kind of request that Engine.IO answers: with the statuses of an allowed and of a refused one. */
const KINDS: readonly [string, (headers: Record<string, string>) => Promise<Answer>, number, number][] = [
  ['a handshake', (headers) => ask('transport=polling', headers), 200, 403],
  ['a WebSocket handshake', (headers) => ask('transport=websocket', { ...UPGRADE, ...headers }), 101, 400],
  ['a poll with a session id', async (headers) => ask(`transport=polling&sid=${await sid()}`, headers), 200, 403],
  ['a post with a session id', async (headers) => ask(`transport=polling&sid=${await sid()}`, headers, 'POST', '40'), 200, 403],
  [
    'an upgrade with a session id',
    async (headers) => ask(`transport=websocket&sid=${await sid()}`, { ...UPGRADE, ...headers }),
    101,
    400,
  ],
];

describe.each(KINDS)('%s', (kind, send, allowed, refused) => {
  test('answers own pages, listed ones and programs', async () => {
    await start();
    for (const [who, headers] of ALLOWED) {
      // A poll is answered at once when a packet waits: here, the answer to CONNECT.
      expect([kind, who, (await (kind.startsWith('a poll') ? pollWithNews(headers) : send(headers))).status]).toEqual([
        kind,
        who,
        allowed,
      ]);
    }
  });

  test('refuses every other website, whatever session id it knows', async () => {
    await start();
    for (const [who, headers] of FOREIGN) expect([kind, who, (await send(headers)).status]).toEqual([kind, who, refused]);
  });
});

async function pollWithNews(headers: Record<string, string>): Promise<Answer> {
  const id = await sid();
  await ask(`transport=polling&sid=${id}`, OWN, 'POST', '40');
  return ask(`transport=polling&sid=${id}`, headers);
}

test('refuses JSONP, at the handshake and in a session', async () => {
  await start();
  expect((await ask('transport=polling&j=0', OWN)).status).toBe(403);
  const answer = await ask(`transport=polling&sid=${await sid()}&j=0`, OWN);
  expect(answer.status).toBe(403);
  expect(answer.body).not.toContain('___eio');
});

test('forbids other websites to embed or sniff any answer', async () => {
  await start();
  const answers = [
    await ask('transport=polling', OWN),
    await ask('transport=polling', FOREIGN[0]?.[1] ?? {}),
    await ask('transport=polling&sid=unknown', OWN),
    await ask('transport=pigeon', OWN),
    await ask('transport=polling', OWN, 'DELETE'),
    await ask(`transport=polling&sid=${await sid()}`, OWN, 'POST', '40'),
    await ask('transport=websocket', { ...UPGRADE, ...OWN }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 403, 400, 400, 405, 200, 101]);
  for (const { headers } of answers) {
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
  }
});

test('refuses a method that no client uses, in a session too', async () => {
  await start();
  const session = `transport=polling&sid=${await sid()}`;
  for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await ask(session, OWN, method)).status).toBe(405);
});
