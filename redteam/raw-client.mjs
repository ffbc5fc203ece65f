/** Engine.IO connections that send single packets, valid or not, over either transport: for attacks, and for the server's tests. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { httpRequest } from './http-request.mjs';

export const TRANSPORTS = /** @type {const} */ (['websocket', 'polling']);

/** The separator of packets in a polling payload (Engine.IO protocol 4). */
const RECORD_SEPARATOR = '\x1e';

/** @typedef {(typeof TRANSPORTS)[number]} TransportName */

/**
 * @typedef {object} RawClient
 * @property {(packets: readonly (string | Buffer)[]) => Promise<void>} send sends packets unchanged, such as `40` (a message, CONNECT): a
 *   frame each, or all in one payload; never rejects
 * @property {(packets: readonly string[]) => Promise<void>} sendInTurn sends each packet once the server has processed the one before
 * @property {() => boolean} isOpen false once the client knows that the connection has ended
 * @property {Promise<void>} closed resolves when the connection has ended; without polls, the next packet of a session finds out
 * @property {readonly string[]} received every packet received so far, in order
 * @property {() => void} read starts to read, where the options had `isReading: false`
 * @property {() => void} drop ends the connection without a close handshake
 */

/**
 * @typedef {object} RawClientOptions
 * @property {string} [localAddress] an address in 127.0.0.0/8 to connect from
 * @property {boolean} [isReading] false: a WebSocket is not read, a session is not polled
 */

/**
 * Opens a connection, past Engine.IO's handshake; rejects when the server refuses that.
 * @param {string} origin
 * @param {TransportName} transport
 * @param {RawClientOptions} [options]
 * @returns {Promise<RawClient>}
 */
export const openRaw = (origin, transport, { localAddress, isReading = true } = {}) =>
  (transport === 'websocket' ? openWebSocket : openPolling)(origin, localAddress, isReading);

/**
 * @param {string} origin
 * @param {string | undefined} localAddress
 * @param {boolean} isReading
 * @returns {Promise<RawClient>}
 */
async function openWebSocket(origin, localAddress, isReading) {
  const url = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { localAddress, perMessageDeflate: false });
  /** @type {string[]} */
  const received = [];
  socket.on('message', (data) => {
    received.push(String(data));
    // The server would close a connection that answers no ping, whatever else it sends.
    if (String(data) === '2') socket.send('3');
  });
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => socket.once('close', () => resolve()));
  // The server may close a connection while the client writes to it: attacks provoke that.
  socket.on('error', () => socket.terminate());
  await once(socket, 'open');
  if (!isReading) socket.pause();
  /** @type {RawClient['send']} */
  const send = async (packets) => {
    for (const packet of packets) if (socket.readyState === WebSocket.OPEN) socket.send(packet);
  };
  return {
    send,
    async sendInTurn(packets) {
      for (const packet of packets) {
        await send([packet]);
        // The server answers a ping of the WebSocket protocol after it has read everything before.
        const pong = once(socket, 'pong').catch(() => undefined);
        if (socket.readyState === WebSocket.OPEN) socket.ping();
        await Promise.race([closed, pong]);
      }
    },
    isOpen: () => socket.readyState === WebSocket.OPEN,
    closed,
    received,
    read: () => socket.resume(),
    drop: () => socket.terminate(),
  };
}

/**
 * @param {string} origin
 * @param {string | undefined} localAddress
 * @param {boolean} isReading
 * @returns {Promise<RawClient>}
 */
async function openPolling(origin, localAddress, isReading) {
  const url = '/socket.io/?EIO=4&transport=polling';
  const { status, body } = await httpRequest(origin, url, { localAddress });
  if (status !== 200) throw new Error(`The handshake was answered with ${status}.`);
  const session = `${url}&sid=${JSON.parse(body.slice(1)).sid}`;
  /** @type {string[]} */
  const received = [];
  const ended = new AbortController();
  let isOpen = true;
  /** @type {() => void} */
  let close = () => undefined;
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => {
    close = resolve;
  });
  const end = () => {
    isOpen = false;
    close();
  };
  const poll = async () => {
    while (isOpen) {
      const answer = await httpRequest(origin, session, { localAddress, signal: ended.signal });
      if (answer.status !== 200) return end();
      received.push(...answer.body.split(RECORD_SEPARATOR));
      if (received.at(-1) === '2') await send(['3']);
    }
  };
  /** @type {RawClient['send']} */
  const send = async (packets) => {
    const content = packets.map((packet) => (Buffer.isBuffer(packet) ? `b${packet.toString('base64')}` : packet));
    const answer = await httpRequest(origin, session, { localAddress, method: 'POST', body: content.join(RECORD_SEPARATOR) });
    if (answer.status !== 200) end();
  };
  const read = () => void poll();
  if (isReading) read();
  return {
    send,
    async sendInTurn(packets) {
      for (const packet of packets) await send([packet]);
    },
    isOpen: () => isOpen,
    closed,
    received,
    read,
    drop() {
      ended.abort();
      // Without an open poll the server would wait for the next one: Engine.IO's close packet ends the session.
      void send(['1']).then(end);
    },
  };
}
