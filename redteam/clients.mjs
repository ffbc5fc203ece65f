/** Clients of every kind of manners. Each has an address of its own in 127.0.0.0/8, so that the limits of one do not hide another's. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';

const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };
const RECORD_SEPARATOR = '\x1e';
export const TRANSPORTS = ['websocket', 'polling'];

/** A full request for a seat. */
export const joinRequest = (room, name = 'Somebody') => ({
  version: 1,
  room,
  seatSecret: randomBytes(32).toString('base64url'),
  name,
  media: MEDIA,
});

/** A description with so many media lines, or so many bytes. */
export const offerOf = (mediaLines = 2, padding = 0) => ({
  type: 'offer',
  sdp: `v=0\r\n${'m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n'.repeat(mediaLines)}a=x:${'x'.repeat(padding)}\r\n`,
});

/** A client as a browser has it, connected. */
export async function connect(origin, localAddress, options = {}) {
  const socket = io(origin, { transports: ['websocket'], forceNew: true, reconnection: false, localAddress, ...options });
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** Connects and takes a seat: the client with what it was answered, as `joined`. */
export async function enter(origin, localAddress, room, name) {
  const socket = await connect(origin, localAddress);
  const answer = await ask(socket, 'join room', joinRequest(room, name));
  if (!answer.ok) throw new Error(`A join was refused: ${answer.code}.`);
  return Object.assign(socket, { joined: answer.value });
}

/** The answer to a request; a lost connection answers, too. */
export const ask = (socket, event, ...args) =>
  new Promise((resolve) => {
    const lose = () => resolve({ ok: false, code: 'disconnected' });
    if (!socket.connected) return lose();
    socket.once('disconnect', lose);
    socket.emit(event, ...args, (answer) => {
      socket.off('disconnect', lose);
      resolve(answer);
    });
  });

/** One HTTP request, byte for byte: `{ status, headers, body }`; status 0 when the connection was closed instead. */
export const httpRequest = (origin, path, { method = 'GET', headers = {}, body, localAddress } = {}) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const outgoing = request({ hostname, port, path, method, headers, localAddress, agent: false });
    outgoing.on('response', (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('close', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: String(Buffer.concat(chunks)) }),
      );
    });
    outgoing.on('upgrade', (response, connection) => {
      connection.destroy();
      resolve({ status: 101, headers: response.headers, body: '' });
    });
    outgoing.on('error', () => resolve({ status: 0, headers: {}, body: '' }));
    outgoing.end(body);
  });

/**
 * A connection that speaks Engine.IO packet by packet. `heard` is everything that came. `send` sends at once, in one payload where there are
 * payloads; `sendInTurn` each when the server is done with the one before.
 * @returns {Promise<{ send(packets: readonly (string | Buffer)[]): Promise<void>, sendInTurn(packets: readonly string[]): Promise<void>, isOpen(): boolean, closed: Promise<void>, heard: string[], drop(): void }>}
 */
export const openRaw = (origin, transport, localAddress, { isReading = true, headers = {} } = {}) =>
  (transport === 'websocket' ? openWebSocket : openPolling)(origin, localAddress, isReading, headers);

async function openWebSocket(origin, localAddress, isReading, headers) {
  const url = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { localAddress, headers, perMessageDeflate: false });
  const heard = [];
  socket.on('message', (data) => {
    heard.push(String(data));
    // Only what it does otherwise ends it, and not that it is silent.
    if (String(data) === '2') socket.send('3');
  });
  const closed = new Promise((resolve) => socket.once('close', () => resolve()));
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
    drop: () => socket.terminate(),
  };
}

async function openPolling(origin, localAddress, isReading, headers) {
  const url = '/socket.io/?EIO=4&transport=polling';
  const options = { localAddress, headers };
  const { status, body } = await httpRequest(origin, url, options);
  if (status !== 200) throw new Error(`The handshake was answered with ${status}.`);
  const session = `${url}&sid=${JSON.parse(body.slice(1)).sid}`;
  const heard = [];
  let isOpen = true;
  const poll = async () => {
    while (isOpen) {
      const answer = await httpRequest(origin, session, options);
      if (answer.status === 200) heard.push(...answer.body.split(RECORD_SEPARATOR));
      else isOpen = false;
      // What a browser's client does by itself.
      if (isOpen && heard.at(-1) === '2') await send(['3']);
    }
  };
  const send = async (packets) => {
    const content = packets.map((packet) => (Buffer.isBuffer(packet) ? `b${packet.toString('base64')}` : packet));
    const answer = await httpRequest(origin, session, { ...options, method: 'POST', body: content.join(RECORD_SEPARATOR) });
    if (answer.status !== 200) isOpen = false;
  };
  const closed = isReading ? poll() : new Promise(() => undefined);
  const drop = () => {
    void send(['1']).then(() => {
      isOpen = false;
    });
  };
  const sendInTurn = async (packets) => {
    for (const packet of packets) await send([packet]);
  };
  return { send, sendInTurn, isOpen: () => isOpen, closed, heard, drop };
}
