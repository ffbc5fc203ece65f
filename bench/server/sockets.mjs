/** Clients of the six events, many in one process: both servers serve them, so both do the same work. */
import { io } from 'socket.io-client';

/** @typedef {import('socket.io-client').Socket} Socket */

/**
 * Connects a client.
 * @param {string} origin
 * @returns {Promise<Socket>}
 */
export async function connect(origin) {
  const socket = io(origin, { transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(undefined));
    socket.once('connect_error', reject);
  });
  return socket;
}

/**
 * Connects two clients and joins them to a room of their own. Resolves once the first of them has received the other's id.
 * @param {string} origin
 * @param {string} roomId
 * @returns {Promise<[Socket, Socket]>}
 */
export async function connectPair(origin, roomId) {
  const pair = await Promise.all([connect(origin), connect(origin)]);
  const isMet = Promise.race(pair.map((socket) => new Promise((resolve) => socket.once('user joined', resolve))));
  for (const socket of pair) socket.emit('join room', roomId);
  await isMet;
  return pair;
}

/**
 * Runs `work` for each item, `size` items at a time.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} size
 * @param {(item: Item) => Promise<Result>} work
 */
export async function inBatches(items, size, work) {
  /** @type {Result[]} */
  const results = [];
  for (let start = 0; start < items.length; start += size) {
    results.push(...(await Promise.all(items.slice(start, start + size).map(work))));
  }
  return results;
}
