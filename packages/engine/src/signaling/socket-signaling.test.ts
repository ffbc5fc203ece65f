import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MESSAGE_BURST } from '@visavis/contract/limits';
import { Server } from 'socket.io';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JoinAnswer, SignalingEvent, SignalingPort } from './signaling-port.ts';
import { connectSignaling } from './socket-signaling.ts';

const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };
const JOIN = { version: 1, room: 'here', seatSecret: 's', name: 'Ana', media: MEDIA };
const OFFER = { type: 'offer', sdp: { type: 'offer', sdp: 'v=0' } } as const;

let http: HttpServer;
let io: Server;
let port: SignalingPort;
let events: SignalingEvent[];
/** Every request that the server received, as [event, first argument]. */
let asked: unknown[][];

beforeEach(async () => {
  http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  io = new Server(http);
  events = [];
  asked = [];
  io.on('connection', (socket) => socket.onAny((event, payload) => asked.push([event, payload])));
  port = connectSignaling({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, roomId: 'here', seatSecret: 's' });
  port.listen((event) => events.push(event));
});
afterEach(async () => {
  port.close();
  await io.close();
});

const joined = () => new Promise<JoinAnswer>((resolve) => port.join('Ana', MEDIA, resolve));
const connected = () => expect.poll(() => events).toContainEqual({ type: 'connected' });

test('join waits for the connection and returns the server’s answer', async () => {
  io.on('connection', (socket) => socket.on('join room', (_request, ack) => ack({ ok: false, code: 'room_full' })));
  await connected();
  expect(await joined()).toEqual({ ok: false, code: 'room_full' });
  expect(asked).toEqual([['join room', JOIN]]);
});

test('sends a join that is requested before the connection with its handshake', async () => {
  const shown: unknown[] = [];
  io.on('connection', (socket) => {
    shown.push(socket.handshake.auth.join);
    socket.emit('join answer', { ok: false, code: 'room_full' });
  });
  expect(await joined()).toEqual({ ok: false, code: 'room_full' });
  expect([shown, asked]).toEqual([[JOIN], []]);
  io.disconnectSockets(true);
  await expect.poll(() => shown).toEqual([JOIN, undefined]);
});

test('reports whether a connection runs over polling for lack of WebSocket', async () => {
  await connected();
  expect(port.isPolling()).toBe(false);
  io.engine.opts.transports = ['polling'];
  io.disconnectSockets(true);
  await expect.poll(() => port.isPolling()).toBe(true);
});

test('answers a request that the connection does not survive as unreachable, once', async () => {
  io.on('connection', (socket) => socket.on('offer', () => socket.conn.close()));
  await connected();
  expect(await port.signal('ben', OFFER)).toEqual({ ok: false, code: 'unreachable' });
  await expect.poll(() => events.map(({ type }) => type)).toEqual(['connected', 'disconnected', 'connected']);
});

test('refuses a description for which the server closed the connection for good, not as unreachable', async () => {
  io.on('connection', (socket) => socket.on('offer', () => undefined));
  await connected();
  const sdp = 'x'.repeat(2_000_000);
  expect(await port.signal('ben', { type: 'offer', sdp: { type: 'offer', sdp } })).toEqual({ ok: false, code: 'bad_request' });
  await expect.poll(() => events.map(({ type }) => type)).toEqual(['connected', 'disconnected', 'connected']);
});

test('sends no more signals than the server’s budget of a socket, descriptions first', async () => {
  io.on('connection', (socket) => socket.on('offer', (_offer, ack) => ack({ ok: true, value: null })));
  await connected();
  const candidate = { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
  const sent = await Promise.all(Array.from({ length: 1000 }, () => port.signal('ben', { type: 'candidate', candidate })));
  expect(sent.at(-1)).toEqual({ ok: false, code: 'rate_limited' });
  expect(await port.signal('ben', OFFER)).toEqual({ ok: true, value: null });
  // A slow machine needs longer, and may send a little more by then.
  expect(asked.length).toBeLessThan(MESSAGE_BURST);
  expect(asked.at(-1)?.[0]).toBe('offer');
});

test('queues nothing without a connection: a stale signal breaks a negotiation', async () => {
  await connected();
  const answers: Promise<unknown>[] = [];
  port.listen(({ type }) => {
    if (type !== 'disconnected') return;
    port.update({ hand: true });
    answers.push(port.signal('ben', OFFER), port.iceServers());
  });
  io.disconnectSockets(true);
  // Closed by the server on purpose: the port reconnects all the same.
  await expect.poll(() => events.map(({ type }) => type)).toEqual(['connected', 'disconnected', 'connected']);
  expect(await Promise.all(answers)).toEqual([{ ok: false, code: 'unreachable' }, null]);
  expect(asked).toEqual([]);
});

test('reports events in the order of arrival', async () => {
  const candidate = { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
  io.on('connection', (socket) => {
    socket.emit('user joined', 'ben', { id: 'ben' });
    socket.emit('offer', { target: 'me', caller: 'ben', sdp: OFFER.sdp });
    socket.emit('ice-candidate', candidate, 'ben');
    socket.emit('ice-candidate', null, 'ben');
    socket.emit('user left', 'ben', 'left');
    socket.emit('server draining', { reconnectWithinMs: 5000 });
  });
  await expect.poll(() => events).toHaveLength(7);
  expect(events.slice(1)).toEqual([
    { type: 'participant joined', participant: { id: 'ben', client: 'full' } },
    { type: 'signal', caller: 'ben', signal: OFFER },
    { type: 'signal', caller: 'ben', signal: { type: 'candidate', candidate } },
    { type: 'signal', caller: 'ben', signal: { type: 'candidate', candidate: null } },
    { type: 'participant left', id: 'ben', reason: 'left' },
    { type: 'draining' },
  ]);
});

test('reads `form` of an older server as `client`, in every message', async () => {
  const [self, full, minimal] = [
    { id: 'me', form: 'full' },
    { id: 'ben', form: 'full' },
    { id: 'guest', form: 'bare' },
  ];
  io.on('connection', (socket) => {
    socket.on('join room', (_request, ack) => ack({ ok: true, value: { self, participants: [full, minimal] } }));
    socket.on('update participant', (_update, ack) => ack({ ok: true, value: self }));
    socket.emit('user joined', 'guest', minimal);
    socket.emit('user updated', minimal);
  });
  await connected();
  expect(await joined()).toEqual({
    ok: true,
    value: {
      self: { id: 'me', client: 'full' },
      participants: [
        { id: 'ben', client: 'full' },
        { id: 'guest', client: 'minimal' },
      ],
    },
  });
  port.update({ hand: true });
  await expect.poll(() => events).toHaveLength(4);
  expect(events.slice(1)).toEqual([
    { type: 'participant joined', participant: { id: 'guest', client: 'minimal' } },
    { type: 'participant updated', participant: { id: 'guest', client: 'minimal' } },
    { type: 'participant updated', participant: { id: 'me', client: 'full' } },
  ]);
});

test('prefers `client` where a server sends both', async () => {
  io.on('connection', (socket) => socket.emit('user joined', 'ben', { id: 'ben', client: 'minimal', form: 'full' }));
  await expect.poll(() => events).toHaveLength(2);
  expect(events[1]).toEqual({ type: 'participant joined', participant: { id: 'ben', client: 'minimal' } });
});

test('sends the goodbye on closing, and reports nothing after it', async () => {
  await connected();
  port.close();
  await expect.poll(() => asked).toEqual([['leave room', undefined]]);
  await expect.poll(() => io.engine.clientsCount).toBe(0);
  expect(events.map(({ type }) => type)).toEqual(['connected']);
});

test('resuming detects a dead connection, and makes another one without a goodbye', async () => {
  io.on('connection', (socket) => {
    // The first connection drops everything, as over a lost network.
    if (io.engine.clientsCount === 1) socket.on('ice servers', () => undefined);
  });
  await connected();
  port.resume();
  // A second call meanwhile sends no second request.
  port.resume();
  await expect.poll(() => events.map(({ type }) => type), { timeout: 4500 }).toEqual(['connected', 'disconnected', 'connected']);
  expect(asked.map(([event]) => event)).toEqual(['ice servers']);
});

test('resuming does not wait for the delay between two attempts', async () => {
  await connected();
  const address = http.address() as AddressInfo;
  await io.close();
  await expect.poll(() => events.map(({ type }) => type)).toContain('disconnected');
  http = createServer().listen(address.port, '127.0.0.1');
  await once(http, 'listening');
  io = new Server(http);
  port.resume();
  await expect.poll(() => events.filter(({ type }) => type === 'connected')).toHaveLength(2);
});
