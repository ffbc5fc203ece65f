/** Memory of a socket that sits in a room and says nothing, against the bare relay, with ten thousand of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../statistics.mjs';
import { residentBytes, SERVERS } from './servers.mjs';
import { connectPair, inBatches } from './sockets.mjs';

export const title = 'Idle sockets';
export const how =
  'Ten thousand clients, two in a room, connected and silent: what the server’s process has grown by for each of them (resident memory).';

const SOCKETS = 10_000;
const ROUNDS = 3;
/** Until a process has put its memory in order after the last join, in ms. */
const REST_MS = 5000;

async function once(start, round) {
  const server = await start();
  const sockets = [];
  try {
    // The first pair has the server load what it loads once.
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
  'Close to the goal, by less than the spread: every socket of ours carries its seat in a room, its budgets and its handlers, and two of them a roster.';

export async function measure() {
  const values = { product: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(values)) values[name].push(await once(SERVERS[name], round));
  }
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
