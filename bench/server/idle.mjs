/** The memory of an idle socket in a room, against the bare relay, with ten thousand of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../statistics.mjs';
import { compareServers, residentBytes } from './servers.mjs';
import { connectPair, inBatches } from './sockets.mjs';

export const title = 'Idle sockets';
export const how =
  'Ten thousand clients, two in a room, connected and silent: the growth of the server’s process for each of them (resident memory).';

const SOCKETS = 10_000;
const ROUNDS = 3;
/** Until a process has collected its garbage after the last join, in ms. */
const REST_MS = 5000;

/**
 * The memory for each socket, in kB.
 * @param {import('./servers.mjs').Start} start
 * @param {number} round
 */
async function once(start, round) {
  const server = await start();
  const sockets = [];
  try {
    // The server loads some modules with its first pair of clients.
    sockets.push(...(await connectPair(server.origin, `first-${round}`)));
    const before = residentBytes(server.pid);
    const rooms = Array.from({ length: SOCKETS / 2 }, (_, index) => `idle-${round}-${index}`);
    sockets.push(...(await inBatches(rooms, 50, (roomId) => connectPair(server.origin, roomId))).flat());
    await sleep(REST_MS);
    if (!sockets.every(({ connected }) => connected)) throw new Error('A socket did not stay connected.');
    return (residentBytes(server.pid) - before) / SOCKETS / 1000;
  } finally {
    for (const socket of sockets) socket.disconnect();
    await server.close();
  }
}

const note =
  'Close to the goal, by less than the spread: every socket of the product has its seat in a room, its budgets and its handlers, and every room a roster.';

/** @returns {Promise<import('../report.mjs').Finding>} */
export async function measure() {
  const values = await compareServers(ROUNDS, once);
  return {
    series: [
      { label: 'product', unit: 'kB a socket', values: values.product },
      { label: 'bare relay', unit: 'kB a socket', values: values.bare },
    ],
    note,
    goals: [
      { label: 'sockets held', value: SOCKETS, atLeast: SOCKETS },
      { label: 'product ÷ bare relay', value: median(values.product) / median(values.bare), atMost: 1.1 },
    ],
  };
}
