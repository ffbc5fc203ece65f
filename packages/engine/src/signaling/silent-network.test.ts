import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server as HttpServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { Server } from 'socket.io';
import { type TestContext, test } from 'vitest';
import type { SignalingPort } from './signaling-port.ts';
import { connectSignaling } from './socket-signaling.ts';

/** The fate of a WebSocket here. */
type Fate = (request: IncomingMessage, socket: Duplex, ping?: object) => void;

const PING = { pingInterval: 300, pingTimeout: 300 };

const frame = (text: string) => Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)]);
const accept: Fate = ({ headers }, socket) => {
  const key = createHash('sha1').update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  );
};
const greet: Fate = (request, socket, ping: object = { pingInterval: 25_000, pingTimeout: 20_000 }) => {
  accept(request, socket);
  socket.write(frame(`0${JSON.stringify({ sid: 'swallowed', upgrades: [], maxPayload: 100, ...ping })}`));
};
const speakOnce: Fate = (request, socket) => {
  greet(request, socket, PING);
  socket.once('data', () => socket.write(frame('40{"sid":"s"}')));
};

/** A server and a port to it, the port's events, the transports that reached the server, and the number of WebSocket attempts. */
async function connectThrough({ onTestFinished }: TestContext, fate: Fate, isPollingSwallowed = false) {
  const http: HttpServer = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const io = new Server(http, PING);
  const [upgrade] = http.listeners('upgrade');
  http.removeAllListeners('upgrade');
  if (isPollingSwallowed) http.removeAllListeners('request');
  const tried: string[] = [];
  const upgraded: Duplex[] = [];
  http.on('upgrade', (request, socket, head) => {
    tried.push(request.url ?? '');
    // The next WebSocket connects where polling does not.
    if (isPollingSwallowed && tried.length > 1) {
      upgrade?.call(http, request, socket, head);
      return;
    }
    upgraded.push(socket.on('error', () => undefined));
    fate(request, socket);
  });
  const transports: string[] = [];
  io.on('connection', ({ conn }) => transports.push(conn.transport.name));
  const port: SignalingPort = connectSignaling({
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    roomId: 'here',
    seatSecret: 's',
  });
  const heard: string[] = [];
  port.listen(({ type }) => heard.push(type));
  onTestFinished(async () => {
    port.close();
    for (const socket of upgraded) socket.destroy();
    http.closeAllConnections();
    await io.close();
  });
  return { io, heard, transports, tried };
}

test.concurrent.for<[string, Fate]>([
  ['is never upgraded', () => undefined],
  ['is upgraded and carries nothing', accept],
  ['carries the server’s direction alone', greet],
  ['is reset', (_request, socket) => socket.destroy()],
])('falls back to polling when a WebSocket %s', async ([, fate], context) => {
  const { expect } = context;
  const { heard, transports } = await connectThrough(context, fate);
  await expect.poll(() => heard, { timeout: 15_000 }).toContain('connected');
  expect(transports).toEqual(['polling']);
});

test.concurrent('replaces a silent connection by polling, which probes a WebSocket', async (context) => {
  const { expect } = context;
  const { io, heard, transports, tried } = await connectThrough(context, speakOnce);
  await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['connected', 'disconnected', 'connected']);
  expect(transports).toEqual(['polling']);
  // The second WebSocket belongs to the polling connection, which continues beside it.
  await expect.poll(() => tried.filter((url) => url.includes('sid=')), { timeout: 15_000 }).toHaveLength(1);
  expect(io.engine.clientsCount).toBe(1);
});

test.concurrent('falls back to a WebSocket when polling is swallowed', async (context) => {
  const { expect } = context;
  const { io, heard, tried } = await connectThrough(context, speakOnce, true);
  await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['connected', 'disconnected', 'connected']);
  expect(tried).toHaveLength(2);
  expect(io.engine.clientsCount).toBe(1);
});
