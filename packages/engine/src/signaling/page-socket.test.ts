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

/** A page's socket in this state that has received these texts; `sent` is what goes over it. */
function earlySocket(readyState: number, ...received: string[]) {
  const sent: string[] = [];
  const socket = { readyState, send: (text: string) => sent.push(text), close: vi.fn() } as unknown as WebSocket;
  const early: EarlySocket = { socket, messages: received.map((data) => new MessageEvent('message', { data })) };
  return { early, socket, sent };
}

function connectOver(earlySocket: EarlySocket) {
  const heard: string[] = [];
  // Port 9 discards: whatever is opened anew gets nowhere.
  port = connectSignaling({ url: 'http://127.0.0.1:9', roomId: 'here', seatSecret: 's', earlySocket });
  port.listen(({ type }) => heard.push(type));
  return heard;
}

const arrive = (socket: WebSocket, data: string) => socket.onmessage?.(new MessageEvent('message', { data }));

test('a socket that is open already is taken, with what it has heard', async () => {
  const { early, socket, sent } = earlySocket(OPEN, GREETING);
  const heard = connectOver(early);
  await expect.poll(() => sent).toEqual([expect.stringMatching(/^40/)]);
  arrive(socket, '40{"sid":"t"}');
  await expect.poll(() => heard).toEqual(['connected']);
});

test('a socket that is still being opened is taken, and waited for', async () => {
  const { early, socket, sent } = earlySocket(CONNECTING);
  const heard = connectOver(early);
  await Promise.resolve();
  expect([sent, heard]).toEqual([[], []]);
  socket.onopen?.(new Event('open'));
  arrive(socket, GREETING);
  await expect.poll(() => sent).toEqual([expect.stringMatching(/^40/)]);
});

test('a socket that is closed by then is left alone', async () => {
  const { early, socket } = earlySocket(CLOSED, GREETING);
  connectOver(early);
  await Promise.resolve();
  expect(socket.onmessage).toBeUndefined();
});
