import { afterEach, expect, test, vi } from 'vitest';
import type { EarlySocket } from './page-socket.ts';
import type { SignalingPort } from './signaling-port.ts';
import { connectSignaling } from './socket-signaling.ts';

const GREETING = '0{"sid":"s","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}';
const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 3;

let port: SignalingPort | undefined;
afterEach(() => port?.close());

/** A page's socket in this state that has received these texts; `sent` has the texts that it sends. */
function earlySocket(readyState: number, ...received: string[]) {
  const sent: string[] = [];
  const socket = { readyState, send: (text: string) => sent.push(text), close: vi.fn() } as unknown as WebSocket;
  const early: EarlySocket = { socket, messages: received.map((data) => new MessageEvent('message', { data })) };
  return { early, socket, sent };
}

function connectOver(earlySocket: EarlySocket) {
  const events: string[] = [];
  // Port 9 discards: no new connection opens.
  port = connectSignaling({ url: 'http://127.0.0.1:9', roomId: 'here', seatSecret: 's', earlySocket });
  port.listen(({ type }) => events.push(type));
  return events;
}

const arrive = (socket: WebSocket, data: string) => socket.onmessage?.(new MessageEvent('message', { data }));

test('adopts an open socket with the events that it has received', async () => {
  const { early, socket, sent } = earlySocket(OPEN, GREETING);
  const events = connectOver(early);
  await expect.poll(() => sent).toEqual([expect.stringMatching(/^40/)]);
  arrive(socket, '40{"sid":"t"}');
  await expect.poll(() => events).toEqual(['connected']);
});

test('adopts a socket that is still connecting', async () => {
  const { early, socket, sent } = earlySocket(CONNECTING);
  const events = connectOver(early);
  await Promise.resolve();
  expect([sent, events]).toEqual([[], []]);
  socket.onopen?.(new Event('open'));
  arrive(socket, GREETING);
  await expect.poll(() => sent).toEqual([expect.stringMatching(/^40/)]);
});

test('ignores a socket that is closed by then', async () => {
  const { early, socket } = earlySocket(CLOSED, GREETING);
  connectOver(early);
  await Promise.resolve();
  expect(socket.onmessage).toBeUndefined();
});
