/** Attempts to use up an address's connections for ever, and to hold more than are counted. */
import { openRaw } from '../raw-client.mjs';

export const title = 'connections of an address';

/** The default of SOCKETS_PER_ADDRESS. */
const LIMIT = 200;

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, isShort, expect }) {
  // More than the limit.
  const rounds = isShort ? 250 : 1000;
  for (let round = 0; round < rounds; round += 1) {
    // Each ends before Socket.IO has made a socket of it.
    const raw = await openRaw(origin, 'polling', { localAddress: '127.3.0.1', isReading: false }).catch(() => null);
    if (!raw) {
      expect(false, `the address was refused after ${round} connections that had ended`);
      break;
    }
    await raw.send(['40', '1']);
  }
  const held = [];
  for (let number = 0; number < LIMIT + 50; number += 1) {
    const raw = await openRaw(origin, 'websocket', { localAddress: '127.3.0.2' }).catch(() => null);
    if (raw) held.push(raw);
    // Half of them leave their namespace and stay open.
    await raw?.sendInTurn(['40', ...(number % 2 ? ['41'] : [])]);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  const open = held.filter((raw) => raw.isOpen()).length;
  expect(open <= LIMIT, `${open} connections of one address are open`);
  for (const raw of held) raw.drop();
  await Promise.all(held.map(({ closed }) => closed));
  const again = await openRaw(origin, 'websocket', { localAddress: '127.3.0.2' }).catch(() => null);
  expect(again !== null, 'an address was refused after all its connections had ended');
  again?.drop();
  return `${rounds} that end at once, ${LIMIT + 50} that stay`;
}
