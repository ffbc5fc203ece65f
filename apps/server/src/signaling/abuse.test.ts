import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { join, MEDIA_ON, recordOf, requestOf, seated, settled } from '../testing/test-client.ts';
import { startServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
afterEach(() => server.close());

/** A hostile value for every kind of mistake. */
const BAD_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  Number.MAX_SAFE_INTEGER,
  '',
  'x'.repeat(10_000),
  '\u0000\u202e',
  [],
  [[[[]]]],
  {},
  { toString: 'no' },
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: { isAdmin: true } } },
];

/** A valid payload of every event, to be corrupted one field at a time. */
const PAYLOADS: Readonly<Record<string, Record<string, unknown>>> = {
  'join room': requestOf('trap', 'x'),
  offer: { target: 'participant', sdp: { type: 'offer', sdp: 'v=0' } },
  answer: { target: 'participant', sdp: { type: 'answer', sdp: 'v=0' } },
  'ice-candidate': { target: 'participant', candidate: { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' } },
  'update participant': { name: 'X', media: MEDIA_ON, hand: true },
};

/** Every event with every field replaced by every bad value, and whole payloads of another type. */
function* malformed(): Generator<[event: string, payload: unknown]> {
  for (const [event, payload] of Object.entries(PAYLOADS)) {
    for (const value of BAD_VALUES) {
      if (event !== 'join room' || typeof value !== 'string') yield [event, value];
      for (const field of Object.keys(payload)) {
        yield [event, { ...payload, [field]: value }];
        const inner = payload[field];
        if (typeof inner !== 'object' || inner === null) continue;
        for (const key of Object.keys(inner)) yield [event, { ...payload, [field]: { ...inner, [key]: value } }];
      }
    }
  }
}

describe('malformed messages', () => {
  test('LIMIT-1 two thousand malformed messages each get a code, reach no client, and block no join', async () => {
    server = await startServer();
    const victim = server.client();
    await seated(victim, 'here', 'v');
    const overheard = recordOf(victim);
    const messages = Array.from({ length: 5 }, () => [...malformed()])
      .flat()
      .slice(0, 2000);
    expect(messages.length).toBe(2000);
    const codes = new Map<string, number>();
    // A few at a time over fresh sockets: more than its budget from one socket is another test.
    for (let start = 0; start < messages.length; start += 200) {
      const attacker = server.client();
      await seated(attacker, 'trap', 't');
      const answers = messages.slice(start, start + 200).map(
        ([event, payload]) =>
          new Promise<{ ok: boolean; code?: string }>((resolve) => {
            (attacker.emit as (...args: unknown[]) => unknown)(event, payload, resolve);
          }),
      );
      if (start === 1000) {
        const before = performance.now();
        const honest = server.client();
        await seated(honest, 'quiet', 'h');
        expect(performance.now() - before).toBeLessThan(2000);
      }
      for (const { ok, code } of await Promise.all(answers))
        codes.set(String(ok ? 'ok' : code), (codes.get(String(ok ? 'ok' : code)) ?? 0) + 1);
      attacker.disconnect();
    }
    // Some corrupted fields are optional or plain strings: those requests are valid.
    expect([...codes.keys()].sort()).toEqual(['bad_request', 'ok', 'participant_gone', 'version_unsupported']);
    expect(codes.get('bad_request')).toBeGreaterThan(1300);
    await settled(victim);
    expect(overheard).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('LIMIT-2 a frame over the limit closes its own socket alone', async () => {
    server = await startServer();
    const [victim, attacker] = [server.client(), server.client()];
    const { self } = await seated(victim, 'here', 'v');
    await seated(attacker, 'here', 'a');
    const closed = new Promise((resolve) => attacker.once('disconnect', resolve));
    attacker.emit('offer', { target: self.id, sdp: { type: 'offer', sdp: 'x'.repeat(1_000_000) } });
    await closed;
    expect(victim.connected).toBe(true);
    await settled(victim);
  });

  test('LIMIT-1 unknown events and invalid acknowledgements are ignored', async () => {
    server = await startServer();
    const client = server.client();
    const emit = client.emit as (...args: unknown[]) => unknown;
    emit.call(client, 'become host', { please: true });
    emit.call(client, 'join room', requestOf('here', 'a'), 'not a function');
    expect((await join(client, 'here', 'a')).ok).toBe(true);
  });
});

describe('floods', () => {
  test('LIMIT-2 a socket over its budget receives rate_limited, and is closed when it continues', async () => {
    server = await startServer({}, () => 1_000_000);
    const client = server.client();
    await seated(client, 'here', 'a');
    const answers: unknown[] = [];
    const closed = new Promise((resolve) => client.once('disconnect', resolve));
    for (let sent = 0; sent < 500; sent += 1) client.emit('ice servers', (answer) => answers.push(answer));
    await closed;
    expect(answers).toContainEqual({ ok: false, code: 'rate_limited' });
    // The burst of 300 less the join, and the strikes before the last one.
    expect(answers.length).toBeLessThanOrEqual(400);
  });

  test('LIMIT-3 an address that joins too often is refused over all its sockets', async () => {
    server = await startServer({ JOINS_PER_WINDOW: '3' });
    const codes: string[] = [];
    for (const letter of 'abcde') {
      const result = await join(server.client(), 'here', letter);
      codes.push(result.ok ? 'in' : result.code);
    }
    expect(codes).toEqual(['in', 'in', 'in', 'rate_limited', 'rate_limited']);
  });

  test('LIMIT-3 an address has a limit of open sockets, and closing one frees its place', async () => {
    server = await startServer({ SOCKETS_PER_ADDRESS: '2' });
    const [first, second] = [server.client(), server.client()];
    await Promise.all([seated(first, 'here', 'a'), seated(second, 'here', 'b')]);
    const third = server.client();
    await new Promise((resolve) => third.once('connect_error', resolve));
    first.disconnect();
    await expect
      .poll(async () => {
        const fourth = server.client();
        return new Promise((resolve) => {
          fourth.once('connect', () => resolve('in'));
          fourth.once('connect_error', () => resolve('out'));
        });
      })
      .toBe('in');
  });
});

describe('other websites', () => {
  const status = (origin: string, headers: Record<string, string>, path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const outgoing = request(`${origin}${path}`, { headers });
      outgoing.on('response', (response) => resolve(response.statusCode ?? 0));
      outgoing.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode ?? 0);
      });
      outgoing.on('error', reject);
      outgoing.end();
    });
  const UPGRADE = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };

  test.each([
    ['polling', '/socket.io/?EIO=4&transport=polling', {}, 200, 403],
    ['an upgrade', '/socket.io/?EIO=4&transport=websocket', UPGRADE, 101, 400],
  ])('%s is open to the own origin and to listed ones alone', async (_name, path, headers, open, refused) => {
    server = await startServer({ ALLOWED_ORIGINS: 'https://friend.example' });
    const from = (origin: string) => status(server.origin, { ...headers, origin }, path);
    expect(await from(server.origin)).toBe(open);
    expect(await from('https://friend.example')).toBe(open);
    for (const foreign of ['https://evil.example', 'https://friend.example.evil.example', 'null', `${server.origin}0`]) {
      expect(await from(foreign)).toBe(refused);
    }
  });
});
