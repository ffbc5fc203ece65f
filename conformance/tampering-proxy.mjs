/** A Socket.IO server between clients and a server, which changes what passes: a server with a defect, for the tests of the checks. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { listenOnLoopback } from '../scripts/loopback.mjs';

/**
 * What a defect changes; what it leaves out passes as it is.
 * @typedef {import('./client.mjs').Received} Received
 * @typedef {Received[]} Args
 * @typedef {object} Defect
 * @property {(event: string, args: Args, hasAck: boolean, socket: import('socket.io').Socket) => Args | null} [toServer] other arguments; null: dropped
 * @property {(event: string, args: Args, socket: import('socket.io').Socket) => Args | null} [toClient]
 * @property {(event: string, answer: Received, args: Args) => unknown} [answer]
 */

/**
 * Starts it on a free port of loopback.
 * @param {string} upstream the server behind it
 * @param {Defect} defect
 */
export async function startTamperingProxy(upstream, { toServer, toClient, answer }) {
  const http = createServer();
  const port = await listenOnLoopback(http);
  const io = new Server(http);
  io.on('connection', (socket) => {
    const { auth } = socket.handshake;
    const behind = connect(upstream, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
    behind.onAny((event, ...args) => {
      const passed = toClient ? toClient(event, args, socket) : args;
      if (passed) socket.emit(event, ...passed);
    });
    behind.on('disconnect', () => socket.disconnect(true));
    socket.onAny((event, ...args) => {
      const ack = typeof args.at(-1) === 'function' ? args.pop() : null;
      const passed = toServer ? toServer(event, args, ack !== null, socket) : args;
      if (!passed) return;
      if (ack)
        behind.emit(event, ...passed, (/** @type {Received} */ result) => ack(answer ? answer(event, result, args) : result));
      else behind.emit(event, ...passed);
    });
    // A goodbye passes as a goodbye, a loss as a loss.
    socket.on('disconnect', (reason) => {
      if (reason === 'client namespace disconnect') behind.disconnect();
      else behind.io.engine.close();
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => io.close(),
  };
}
