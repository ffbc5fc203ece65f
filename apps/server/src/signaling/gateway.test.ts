import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryRooms } from '../rooms/memory-rooms.ts';
import { join, MEDIA_ON, names, next, recordOf, requestOf, seated, secretOf, settled } from '../testing/test-client.ts';
import { startServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let nowMs = 1_000_000;

beforeEach(async () => {
  nowMs = 1_000_000;
  server = await startServer({ GRACE_MS: '20000' }, () => nowMs);
});
afterEach(() => server.close());

const OFFER = { type: 'offer', sdp: 'v=0' } as const;

describe('joining', () => {
  test('PROTOCOL-2 one round trip returns the roster, and the others are notified before the new participant', async () => {
    const [ana, ben] = [server.client(), server.client()];
    const first = await seated(ana, 'here', 'a');
    expect(first).toMatchObject({ participants: [], topology: 'mesh', iceServers: [], iceServersExpireAt: null });
    const heard = next(ana, 'user joined');
    const second = await seated(ben, 'here', 'b');
    expect(names(second.participants)).toEqual(['Name a']);
    expect(await heard).toEqual([second.self.id, second.self]);
    expect(second.serverEpoch).toBe(first.serverEpoch);
  });

  test('PROTOCOL-2 a join in the handshake is answered with the connection, and refused like any other', async () => {
    const ben = server.client({ auth: { join: requestOf('here', 'b') } });
    const [answer] = await next(ben, 'join answer');
    expect(answer).toMatchObject({ ok: true, value: { self: { name: 'Name b' }, participants: [] } });
    const outsider = server.client({ auth: { join: { ...requestOf('here', 'c'), room: '../etc' } } });
    expect(await next(outsider, 'join answer')).toEqual([expect.objectContaining({ ok: false, code: 'bad_request' })]);
    expect(names((await seated(server.client(), 'here', 'd')).participants)).toEqual(['Name b']);
  });

  test('derives a participant id of 22 characters from the seat secret', async () => {
    const { self } = await seated(server.client(), 'here', 'a');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secretOf('a')));
    expect(self.id).toBe(Buffer.from(digest).toString('base64url').slice(0, 22));
  });

  test('a minimal client joins with a room id alone and receives one `other user` for each participant', async () => {
    const ana = server.client();
    const { self } = await seated(ana, 'here', 'a');
    const bare = server.client();
    const others = next(bare, 'other user');
    const joined = next(ana, 'user joined');
    bare.emit('join room', 'here');
    expect(await others).toEqual([self.id]);
    const [id, participant] = await joined;
    expect(id).toBe(bare.id);
    expect(participant).toMatchObject({ name: 'Guest', client: 'minimal', form: 'bare', media: MEDIA_ON });
  });

  test('admits one of two clients that race for the last seat, and refuses the other in both forms', async () => {
    const full = await startServer({ ROOM_CAPACITY: '2' });
    await seated(full.client(), 'here', 'a');
    const racers = await Promise.all([join(full.client(), 'here', 'b'), join(full.client(), 'here', 'c')]);
    expect(racers.map((result) => (result.ok ? 'in' : result.code)).sort()).toEqual(['in', 'room_full']);
    const bare = full.client();
    const refused = next(bare, 'join refused');
    bare.emit('join room', 'here');
    expect(await refused).toEqual([{ code: 'room_full' }]);
    await full.close();
  });

  test.each([
    ['another version', { ...requestOf('here', 'a'), version: 2 }, 'version_unsupported'],
    ['a room id with a slash', requestOf('he/re', 'a'), 'bad_request'],
    ['a room id of 65 characters', requestOf('x'.repeat(65), 'a'), 'bad_request'],
    ['a short secret', { ...requestOf('here', 'a'), seatSecret: 'short' }, 'bad_request'],
    ['a name of control characters', requestOf('here', 'a', '\u0000\u202e'), 'bad_request'],
    ['no media', { ...requestOf('here', 'a'), media: undefined }, 'bad_request'],
    ['a number', 7, 'bad_request'],
  ])('PROTOCOL-2 refuses %s with a code', async (_what, request, code) => {
    const client = server.client();
    const answer = await new Promise((resolve) => client.emit('join room', request as unknown as string, resolve));
    expect(answer).toMatchObject({ ok: false, code });
    expect(JSON.stringify(answer)).not.toMatch(/\bat .*\.ts|node_modules/);
  });
});

describe('one room', () => {
  test('full and minimal clients that write a room id in different case join one room', async () => {
    await seated(server.client(), 'team-x', 'a');
    expect(names((await seated(server.client(), 'TEAM-X', 'b')).participants)).toEqual(['Name a']);
    const early = server.client({ auth: { join: requestOf('Team-X).', 'c') } });
    const [answer] = await next(early, 'join answer');
    expect(answer).toMatchObject({ ok: true, value: { participants: [{ name: 'Name a' }, { name: 'Name b' }] } });
    const bare = server.client();
    const heard = recordOf(bare);
    await new Promise((resolve) => bare.emit('join room', ' Team-x\u200b', resolve));
    expect(heard.map(([event]) => event)).toEqual(['other user', 'other user', 'other user']);
    expect(names((await seated(server.client(), 'team-x', 'd')).participants)).toHaveLength(4);
  });
});

describe('returning', () => {
  test('LIMIT-6 seats of connections that came and went do not fill a room, and a call whose network was lost keeps its seats', async () => {
    const small = await startServer({ ROOM_CAPACITY: '3', GRACE_MS: '20000' }, () => nowMs);
    // Later than participants who return after a restart.
    nowMs += 20_000;
    const drop = async (client: ReturnType<TestServer['client']>, watcher: ReturnType<TestServer['client']>) => {
      const away = next(watcher, 'user updated');
      client.io.engine.close();
      expect((await away)[0].presence).toBe('away');
    };
    const [ana, ben, ghost] = [small.client(), small.client(), small.client()];
    const { self: a } = await seated(ana, 'here', 'a');
    const { self: b } = await seated(ben, 'here', 'b');
    await new Promise((resolve) => ben.emit('offer', { target: a.id, sdp: OFFER }, resolve));
    const { self: g } = await seated(ghost, 'here', 'g');
    await drop(ben, ana);
    await drop(ghost, ana);
    const heard = recordOf(ana);
    const joined = await seated(small.client(), 'here', 'c');
    expect(joined.participants.map(({ id }) => id)).toEqual([a.id, b.id]);
    await settled(ana);
    expect(heard).toEqual([
      ['user left', g.id, 'lost'],
      ['user joined', joined.self.id, joined.self],
    ]);
    expect(await join(small.client(), 'here', 'd')).toMatchObject({ ok: false, code: 'room_full' });
    expect((await seated(small.client(), 'here', 'b')).self.id).toBe(b.id);
    await small.close();
  });

  test('PROTOCOL-3 a seat is away while its socket is lost, and its return is an update, not a join', async () => {
    const [ana, ben] = [server.client(), server.client()];
    await seated(ana, 'here', 'a');
    const { self } = await seated(ben, 'here', 'b');
    const heard = recordOf(ana);
    ben.io.engine.close();
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]).toEqual(['user updated', { ...self, presence: 'away' }]);
    const again = await seated(server.client(), 'here', 'b');
    await settled(ana);
    expect(again.self.id).toBe(self.id);
    expect(heard.slice(1)).toEqual([['user updated', self]]);
  });

  test('PROTOCOL-3 a seat without a return is removed after the grace window', async () => {
    const [ana, ben] = [server.client(), server.client()];
    await seated(ana, 'here', 'a');
    const { self } = await seated(ben, 'here', 'b');
    const away = next(ana, 'user updated');
    ben.io.engine.close();
    await away;
    const left = next(ana, 'user left');
    nowMs += 20_000;
    expect(await left).toEqual([self.id, 'lost']);
  });

  test('PROTOCOL-3 a clock change neither keeps a seat for ever nor removes one early', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const quick = await startServer({ GRACE_MS: '1000' });
    try {
      const [ana, ben, cid] = [quick.client(), quick.client(), quick.client()];
      for (const [client, letter] of [
        [ana, 'a'],
        [ben, 'b'],
        [cid, 'c'],
      ] as const)
        await seated(client, 'here', letter);
      const heard = recordOf(ana);
      const left = next(ana, 'user left');
      ben.io.engine.close();
      vi.setSystemTime(Date.now() - 3_600_000);
      await left;
      const gone = next(ana, 'user left');
      const away = next(ana, 'user updated');
      cid.io.engine.close();
      await away;
      const startedAt = performance.now();
      vi.setSystemTime(Date.now() + 3_600_000);
      await gone;
      expect(performance.now() - startedAt).toBeGreaterThan(800);
      expect(heard.filter(([event]) => event === 'user left')).toHaveLength(2);
    } finally {
      vi.useRealTimers();
      await quick.close();
    }
  });

  test('a newer connection with the same secret takes the seat over, and notifies the older one', async () => {
    const [ana, old] = [server.client(), server.client()];
    await seated(ana, 'here', 'a');
    const { self } = await seated(old, 'here', 'b');
    const heard = recordOf(ana);
    const told = next(old, 'user left');
    const closed = new Promise((resolve) => old.once('disconnect', resolve));
    await seated(server.client(), 'here', 'b');
    expect(await told).toEqual([self.id, 'replaced']);
    await closed;
    await settled(ana);
    // Signals to the older connection may be lost: the others are notified of the gap.
    expect(heard).toEqual([
      ['user updated', { ...self, presence: 'away' }],
      ['user updated', self],
    ]);
  });

  test('PROTOCOL-3 leaving, a goodbye and the loss of a minimal client end a seat at once', async () => {
    const ana = server.client();
    await seated(ana, 'here', 'a');
    for (const [go, reason] of [
      [(client: ReturnType<TestServer['client']>) => client.emit('leave room'), 'left'],
      [(client: ReturnType<TestServer['client']>) => client.disconnect(), 'left'],
    ] as const) {
      const ben = server.client();
      const { self } = await seated(ben, 'here', 'b');
      const left = next(ana, 'user left');
      go(ben);
      expect(await left).toEqual([self.id, reason]);
    }
    const bare = server.client();
    const joined = next(ana, 'user joined');
    bare.emit('join room', 'here');
    const [id] = await joined;
    const left = next(ana, 'user left');
    bare.io.engine.close();
    expect(await left).toEqual([id, 'lost']);
  });

  test('a second join over a socket returns the roster again, and a join of another room leaves the first', async () => {
    const [ana, ben] = [server.client(), server.client()];
    await seated(ana, 'here', 'a');
    await seated(ben, 'here', 'b');
    expect(names((await seated(ben, 'here', 'b')).participants)).toEqual(['Name a']);
    const left = next(ana, 'user left');
    expect((await seated(ben, 'there', 'b')).participants).toEqual([]);
    expect((await left)[1]).toBe('left');
  });
});

describe('signals', () => {
  test('PROTOCOL-4 a signal reaches its target alone, with the sender stamped by the server', async () => {
    const [ana, ben, cid] = [server.client(), server.client(), server.client()];
    const a = await seated(ana, 'here', 'a');
    const b = await seated(ben, 'here', 'b');
    await seated(cid, 'here', 'c');
    const outsider = recordOf(cid);
    const offer = next(ana, 'offer');
    const forged = { target: a.self.id, caller: 'another-participant', sdp: OFFER };
    const answer = await new Promise((resolve) => ben.emit('offer', forged, resolve));
    expect(answer).toEqual({ ok: true, value: null });
    expect(await offer).toEqual([{ target: a.self.id, caller: b.self.id, sdp: OFFER }]);
    const candidate = next(ana, 'ice-candidate');
    const found = { candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
    ben.emit('ice-candidate', { target: a.self.id, candidate: found });
    expect(await candidate).toEqual([found, b.self.id]);
    await settled(cid);
    expect(outsider).toEqual([]);
  });

  test('PROTOCOL-4 no signal passes into another room, to an unknown target, to its sender, or from a client without a seat', async () => {
    const [ana, ben] = [server.client(), server.client()];
    const a = await seated(ana, 'here', 'a');
    const b = await seated(ben, 'there', 'b');
    const heard = recordOf(ana);
    const send = (client: typeof ana, target: string) =>
      new Promise((resolve) => client.emit('offer', { target, sdp: OFFER }, resolve));
    const gone = { ok: false, code: 'participant_gone' };
    expect(await send(ben, a.self.id)).toEqual(gone);
    expect(await send(ben, 'unknown')).toEqual(gone);
    expect(await send(ben, b.self.id)).toEqual(gone);
    expect(await send(server.client(), a.self.id)).toEqual({ ok: false, code: 'not_joined' });
    await settled(ana);
    expect(heard).toEqual([]);
  });

  test('PROTOCOL-4 a signal to a seat without a socket is answered, so that its sender waits for the return', async () => {
    const [ana, ben] = [server.client(), server.client()];
    await seated(ana, 'here', 'a');
    const b = await seated(ben, 'here', 'b');
    const away = next(ana, 'user updated');
    ben.io.engine.close();
    await away;
    const answer = await new Promise((resolve) => ana.emit('offer', { target: b.self.id, sdp: OFFER }, resolve));
    expect(answer).toEqual({ ok: false, code: 'participant_away' });
  });

  test('eight minimal clients that signal each other lose no message, and a client in another room receives none', async () => {
    const eight = Array.from({ length: 8 }, () => server.client());
    const outsider = server.client();
    await seated(outsider, 'elsewhere', 'z');
    const overheard = recordOf(outsider);
    for (const client of eight) await new Promise((resolve) => client.emit('join room', 'here', resolve));
    const received = eight.map(() => [] as string[]);
    eight.forEach((client, index) => {
      client.on('offer', ({ sdp }) => received[index]?.push(sdp.sdp));
    });
    const ROUNDS = 20;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [from, sender] of eight.entries()) {
        for (const [to, target] of eight.entries()) {
          if (from !== to)
            sender.emit('offer', { target: target.id ?? '', sdp: { type: 'offer', sdp: `${from}>${to} ${round}` } });
        }
      }
    }
    await expect.poll(() => received.map((list) => list.length), { timeout: 15_000 }).toEqual(eight.map(() => 7 * ROUNDS));
    received.forEach((list, to) => {
      expect(new Set(list).size).toBe(7 * ROUNDS);
      expect(list.every((text) => text.includes(`>${to} `))).toBe(true);
    });
    await settled(outsider);
    expect(overheard).toEqual([]);
  });
});

test('PROTOCOL-4 a room that is named like a connection receives nothing of it and sends nothing to it', async () => {
  const [bare, old] = [server.client(), server.client()];
  await new Promise((resolve) => bare.emit('join room', 'here', resolve));
  await seated(old, 'there', 'a');
  const overheard = recordOf(bare);
  const eves: [typeof bare, unknown[][]][] = [];
  for (const { id = '' } of [bare, old]) {
    const eve = server.client();
    eves.push([eve, recordOf(eve)]);
    expect((await seated(eve, id, 'e')).participants).toEqual([]);
    await seated(server.client(), id, 'f');
  }
  // A newer connection takes the seat of `old`, which is notified and closed, but no room of its name.
  await seated(server.client(), 'there', 'a');
  for (const [eve, heard] of eves) {
    await settled(eve);
    expect(heard.map(([event]) => event)).toEqual(['user joined']);
  }
  await settled(bare);
  expect(overheard).toEqual([]);
});

describe('presence and updates', () => {
  test('PROTOCOL-5 an update sends only what changed to the others, and a raised hand carries the server’s time', async () => {
    const [ana, ben] = [server.client(), server.client()];
    await seated(ana, 'here', 'a');
    const { self } = await seated(ben, 'here', 'b');
    const heard = recordOf(ana);
    const media = { ...MEDIA_ON, camera: false };
    ben.emit('update participant', { media });
    ben.emit('update participant', { hand: true, name: '  Ben  ' });
    await settled(ben);
    await settled(ana);
    expect(heard).toEqual([
      ['user updated', { ...self, media }],
      ['user updated', { ...self, media, name: 'Ben', handRaisedAt: nowMs }],
    ]);
  });

  test('PROTOCOL-6 relay credentials are issued to seated participants alone', async () => {
    const relay = await startServer({ TURN_URLS: 'turn:127.0.0.1:3478', TURN_SECRET: 'a-secret-of-some-length' });
    const ana = relay.client();
    const ask = () => new Promise((resolve) => ana.emit('ice servers', resolve));
    expect(await ask()).toEqual({ ok: false, code: 'not_joined' });
    const joined = await seated(ana, 'here', 'a');
    expect(joined.iceServers).toMatchObject([
      { urls: ['turn:127.0.0.1:3478'], username: expect.stringContaining(joined.self.id) },
    ]);
    expect(await ask()).toMatchObject({ ok: true, value: { iceServers: joined.iceServers } });
    await relay.close();
  });

  test('LIMIT-5 an address over its relay budget still gets seats, a new request gets no relay, and a current one stays', async () => {
    const relay = await startServer(
      { TURN_URLS: 'turn:127.0.0.1:3478', TURN_SECRET: 'a-secret-of-some-length', RELAYS_PER_WINDOW: '2' },
      () => nowMs,
    );
    const [ana, ben, cid] = [relay.client(), relay.client(), relay.client()];
    const ask = (client: typeof ana) =>
      new Promise((resolve) => client.emit('ice servers', (answer) => resolve(answer.ok && answer.value.iceServers.length)));
    expect((await seated(ana, 'here', 'a')).iceServers).toHaveLength(1);
    expect((await seated(ben, 'there', 'b')).iceServers).toHaveLength(1);
    const refused = await seated(cid, 'invented', 'c');
    expect(refused).toMatchObject({ iceServers: [], iceServersExpireAt: nowMs + 600_000 });
    expect(await ask(cid)).toBe(0);
    // Another room is another participant; a reload is not.
    expect((await seated(ben, 'invented-too', 'd')).iceServers).toEqual([]);
    expect((await seated(relay.client(), 'here', 'a')).iceServers).toHaveLength(1);
    nowMs += 590_000;
    expect(await ask(ben)).toBe(0);
    nowMs += 10_000;
    expect(await ask(cid)).toBe(1);
    await relay.close();
  });
});

test('HOST-12 servers that share a store have one epoch and one roster, and a store of its own is another one', async () => {
  const rooms = createMemoryRooms({ policy: { capacity: 8 } });
  const nodes = await Promise.all([startServer({}, undefined, { rooms }), startServer({}, undefined, { rooms })]);
  const [first, second] = [await seated(nodes[0].client(), 'here', 'a'), await seated(nodes[1].client(), 'here', 'b')];
  expect(names(second.participants)).toEqual(['Name a']);
  expect(second.serverEpoch).toBe(first.serverEpoch);
  expect((await seated(server.client(), 'here', 'a')).serverEpoch).not.toBe(first.serverEpoch);
  await Promise.all(nodes.map((node) => node.close()));
});

test('HOST-12 a shared store enforces the limits by address', async () => {
  const asked: string[] = [];
  /** Answers a turn later, as a remote store does. */
  const answer = (what: string, isWithin: boolean) =>
    new Promise<boolean>((resolve) => {
      asked.push(what);
      setImmediate(() => resolve(isWithin));
    });
  const limits = {
    takeJoin: (address: string) => answer(`join ${address}`, asked.length === 0),
    takeRelay: (address: string, participantId: string) => answer(`relay ${address} ${participantId}`, false),
    prune: async () => undefined,
  };
  const environment = { TURN_URLS: 'turn:127.0.0.1:3478', TURN_SECRET: 'a-secret-of-some-length' };
  const node = await startServer(environment, undefined, { limits });
  const joined = await seated(node.client(), 'here', 'a');
  expect(joined.iceServers).toEqual([]);
  expect(joined.iceServersExpireAt).not.toBeNull();
  expect(await join(node.client(), 'here', 'b')).toEqual({ ok: false, code: 'rate_limited' });
  expect(asked).toEqual(['join 127.0.0.1', `relay 127.0.0.1 ${joined.self.id}`, 'join 127.0.0.1']);
  await node.close();
});
