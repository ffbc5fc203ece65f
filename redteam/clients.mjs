/** Clients of every kind of manners. Each has an address of its own in 127.0.0.0/8, so that the limits of one do not hide another's. */
import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';

const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };

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
