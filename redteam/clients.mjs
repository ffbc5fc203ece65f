/** Socket.IO clients for attacks. Each has an address of its own in 127.0.0.0/8, so that the limits of one do not hide another's. */
import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';

/**
 * @typedef {import('socket.io-client').Socket} Socket
 * @typedef {{ ok: true, value: { self: { id: string } }, code?: undefined } | { ok: false, code: string }} Answer `value` as a join has it
 */

const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };

/**
 * A full join request.
 * @param {string} room
 * @param {string} [name]
 */
export const joinRequest = (room, name = 'Attacker') => ({
  version: 1,
  room,
  seatSecret: randomBytes(32).toString('base64url'),
  name,
  media: MEDIA,
});

/**
 * An offer with a number of media lines and of padding bytes.
 * @param {number} [mediaLines]
 * @param {number} [paddingBytes]
 */
export const offerOf = (mediaLines = 2, paddingBytes = 0) => ({
  type: 'offer',
  sdp: `v=0\r\n${'m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n'.repeat(mediaLines)}a=x:${'x'.repeat(paddingBytes)}\r\n`,
});

/**
 * Connects a client of the same library that browsers run.
 * @param {string} origin
 * @param {string} localAddress
 * @param {Partial<import('socket.io-client').ManagerOptions>} [options]
 */
export async function connect(origin, localAddress, options = {}) {
  const all = { transports: ['websocket'], forceNew: true, reconnection: false, localAddress, ...options };
  const socket = io(origin, all);
  await new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(undefined));
    socket.once('connect_error', reject);
  });
  return socket;
}

/**
 * Connects a client and joins a room.
 * @param {string} origin
 * @param {string} localAddress
 * @param {string} room
 * @param {string} [name]
 * @returns {Promise<Socket & { joined: { self: { id: string } } }>} the client, with the answer as `joined`
 */
export async function join(origin, localAddress, room, name) {
  const socket = await connect(origin, localAddress);
  const answer = await request(socket, 'join room', joinRequest(room, name));
  if (!answer.ok) throw new Error(`A join was refused: ${answer.code}.`);
  return Object.assign(socket, { joined: answer.value });
}

/**
 * Sends an event and resolves to its answer; a connection that is lost before resolves to the code `disconnected`.
 * @param {Socket} socket
 * @param {string} event
 * @param {...unknown} args
 * @returns {Promise<Answer>}
 */
export const request = (socket, event, ...args) =>
  new Promise((resolve) => {
    const lose = () => resolve({ ok: false, code: 'disconnected' });
    if (!socket.connected) return lose();
    socket.once('disconnect', lose);
    socket.emit(event, ...args, (/** @type {Answer} */ answer) => {
      socket.off('disconnect', lose);
      resolve(answer);
    });
  });
