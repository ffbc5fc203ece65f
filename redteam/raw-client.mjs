/** Connections that speak Engine.IO packet by packet, right ones or wrong ones, over either transport: for attacks, and for the server's own tests. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { httpRequest } from './http-request.mjs';

export const TRANSPORTS = ['websocket', 'polling'];

/** Between two packets of one polling payload (Engine.IO protocol 4). */
const RECORD_SEPARATOR = '\x1e';

/** Opens a connection, past the handshake; raw-client.d.mts says what it can do. */
export const openRaw = (origin, transport, { localAddress, isReading = true } = {}) =>
  (transport === 'websocket' ? openWebSocket : openPolling)(origin, localAddress, isReading);

async function openWebSocket(origin, localAddress, isReading) {
  const url = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { localAddress, perMessageDeflate: false });
  const heard = [];
  socket.on('message', (data) => {
    heard.push(String(data));
    // Only what it does otherwise ends it, and not that it is silent.
    if (String(data) === '2') socket.send('3');
  });
  const closed = new Promise((resolve) => socket.once('close', () => resolve()));
  // A connection that ends while it is written to is what this is about.
  socket.on('error', () => socket.terminate());
  await once(socket, 'open');
  if (!isReading) socket.pause();
  const send = async (packets) => {
    for (const packet of packets) if (socket.readyState === WebSocket.OPEN) socket.send(packet);
  };
  return {
    send,
    async sendInTurn(packets) {
      for (const packet of packets) {
        await send([packet]);
        // A pong comes after everything that came before its ping.
        const pong = once(socket, 'pong').catch(() => undefined);
        if (socket.readyState === WebSocket.OPEN) socket.ping();
        await Promise.race([closed, pong]);
      }
    },
    isOpen: () => socket.readyState === WebSocket.OPEN,
    closed,
    heard,
    read: () => socket.resume(),
    drop: () => socket.terminate(),
  };
}

async function openPolling(origin, localAddress, isReading) {
  const url = '/socket.io/?EIO=4&transport=polling';
  const { status, body } = await httpRequest(origin, url, { localAddress });
  if (status !== 200) throw new Error(`The handshake was answered with ${status}.`);
  const session = `${url}&sid=${JSON.parse(body.slice(1)).sid}`;
  const heard = [];
  const ended = new AbortController();
  let isOpen = true;
  let close;
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
      heard.push(...answer.body.split(RECORD_SEPARATOR));
      // What a browser's client does by itself.
      if (heard.at(-1) === '2') await send(['3']);
    }
  };
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
    heard,
    read,
    drop() {
      ended.abort();
      // Without a poll on its way the server would wait for the next one: Engine.IO's close packet ends the session.
      void send(['1']).then(end);
    },
  };
}
