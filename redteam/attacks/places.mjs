/** Takes an address's places for good, or holds more connections than are counted. */
import { openRaw } from '../raw-client.mjs';

export const title = 'places of an address';

/** SOCKETS_PER_ADDRESS as it is shipped. */
const PLACES = 200;

export async function attack({ origin, isShort, expect }) {
  // More than there are places.
  const rounds = isShort ? 250 : 1000;
  for (let round = 0; round < rounds; round += 1) {
    // Gone before its socket is there.
    const raw = await openRaw(origin, 'polling', { localAddress: '127.3.0.1', isReading: false }).catch(() => null);
    if (!raw) {
      expect(false, `the address was shut out after ${round} connections that are gone`);
      break;
    }
    await raw.send(['40', '1']);
  }
  const held = [];
  for (let number = 0; number < PLACES + 50; number += 1) {
    const raw = await openRaw(origin, 'websocket', { localAddress: '127.3.0.2' }).catch(() => null);
    if (raw) held.push(raw);
    // Leaves its namespace and stays.
    await raw?.sendInTurn(['40', ...(number % 2 ? ['41'] : [])]);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  const open = held.filter((raw) => raw.isOpen()).length;
  expect(open <= PLACES, `${open} connections of one address are open`);
  for (const raw of held) raw.drop();
  await Promise.all(held.map(({ closed }) => closed));
  const again = await openRaw(origin, 'websocket', { localAddress: '127.3.0.2' }).catch(() => null);
  expect(again !== null, 'the places of connections that are gone did not come back');
  again?.drop();
  return `${rounds} that come and go, ${PLACES + 50} that stay`;
}
