/** What a join costs in a room that fills up: the answer carries the roster, and everybody there is told. */
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

async function join(socket, roomId) {
  const request = { version: 1, room: roomId, seatSecret: randomBytes(32).toString('base64url'), name: 'Somebody', media: MEDIA };
  const startedAt = performance.now();
  const answer = await socket.emitWithAck('join room', request);
  if (!answer.ok) throw new Error(`The join was refused: ${answer.code}.`);
  return performance.now() - startedAt;
}

export async function measure() {
  const server = await SERVERS.product({ ROOM_CAPACITY: String(CAPACITY) });
  const times = new Map(PLACES.map((place) => [place, []]));
  try {
    // The first room warms the server.
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
  const growth = median(times.get(16)) / median(times.get(2));
  return {
    series: PLACES.map((place) => ({ label: `number ${place} in the room`, unit: 'ms', values: times.get(place) })),
    goals: [{ label: '16th ÷ 2nd (linear: 8)', value: growth, atMost: 8 }],
  };
}
