/** The time of a join in a room that fills up: the answer carries the roster, and every resident is notified. */
import { randomBytes } from 'node:crypto';
import { median } from '../statistics.mjs';
import { SERVERS } from './servers.mjs';
import { connect } from './sockets.mjs';

export const title = 'Joining a room that fills up';
export const how = 'From `join room` to its answer, for the 2nd, 4th, 8th and 16th in a room, over a hundred rooms.';

const ROOMS = 100;
const CAPACITY = 16;
const PLACES = [2, 4, 8, 16];
const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };

/**
 * The time from a join to its answer, in ms.
 * @param {import('./sockets.mjs').Socket} socket
 * @param {string} roomId
 */
async function join(socket, roomId) {
  const request = {
    version: 1,
    room: roomId,
    seatSecret: randomBytes(32).toString('base64url'),
    name: 'Participant',
    media: MEDIA,
  };
  const startedAtMs = performance.now();
  const answer = await socket.emitWithAck('join room', request);
  if (!answer.ok) throw new Error(`The join was refused: ${answer.code}.`);
  return performance.now() - startedAtMs;
}

/** @returns {Promise<import('../report.mjs').Finding>} */
export async function measure() {
  const server = await SERVERS.product({ ROOM_CAPACITY: String(CAPACITY) });
  /** @type {Map<number, number[]>} */
  const times = new Map(PLACES.map((place) => [place, []]));
  /** @param {number} place */
  const timesOf = (place) => times.get(place) ?? [];
  try {
    // The first room warms up the server.
    for (let room = -1; room < ROOMS; room += 1) {
      const sockets = [];
      for (let place = 1; place <= CAPACITY; place += 1) {
        const socket = await connect(server.origin);
        sockets.push(socket);
        const timeMs = await join(socket, `roster-${room + 1}`);
        if (room >= 0) times.get(place)?.push(timeMs);
      }
      for (const socket of sockets) socket.disconnect();
    }
  } finally {
    await server.close();
  }
  const growth = median(timesOf(16)) / median(timesOf(2));
  return {
    series: PLACES.map((place) => ({ label: `number ${place} in the room`, unit: 'ms', values: timesOf(place) })),
    goals: [{ label: '16th ÷ 2nd (linear: 8)', value: growth, atMost: 8 }],
  };
}
