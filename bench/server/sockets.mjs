/** Clients of the six bare events, many in one process: both servers understand them, so both do the same work. */
import { io } from 'socket.io-client';

/** Connects a client. */
export async function connect(origin) {
  const socket = io(origin, { transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** Two clients who know each other, in a room of their own: whoever comes first hears of the other. */
export async function connectPair(origin, roomId) {
  const pair = await Promise.all([connect(origin), connect(origin)]);
  const isMet = Promise.race(pair.map((socket) => new Promise((resolve) => socket.once('user joined', resolve))));
  for (const socket of pair) socket.emit('join room', roomId);
  await isMet;
  return pair;
}

/** Runs `work` for each item, so many at a time. */
export async function inBatches(items, size, work) {
  const results = [];
  for (let start = 0; start < items.length; start += size) {
    results.push(...(await Promise.all(items.slice(start, start + size).map(work))));
  }
  return results;
}
