/** Every order of packets that open and close namespaces and the connection, at once and in turn. */
import { joinRequest } from '../clients.mjs';
import { openRaw, TRANSPORTS } from '../raw-client.mjs';

export const title = 'every order of namespace packets';

const PACKETS = ['40', '41', '40/elsewhere,', `42["join room",${JSON.stringify(joinRequest('orders'))}]`, '4?', '1'];
const AT_ONCE = 30;
const WAYS = /** @type {const} */ (['send', 'sendInTurn']);

/**
 * Every sequence of packets of a length.
 * @param {number} length
 * @returns {Generator<string[], void>}
 */
function* sequences(length) {
  if (length === 0) yield [];
  else for (const rest of sequences(length - 1)) for (const packet of PACKETS) yield [...rest, packet];
}

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, isShort, expect, addReceived }) {
  const longest = isShort ? 3 : 4;
  const orders = Array.from({ length: longest }, (_, index) => [...sequences(index + 1)]).flat();
  for (const { transport, way } of TRANSPORTS.flatMap((name) => WAYS.map((way) => ({ transport: name, way })))) {
    for (let start = 0; start < orders.length; start += AT_ONCE) {
      await Promise.all(
        orders.slice(start, start + AT_ONCE).map(async (packets, index) => {
          const raw = await openRaw(origin, transport, { localAddress: `127.2.0.${index + 1}` }).catch(() => null);
          if (!raw) return expect(false, `a connection was refused before ${packets.join(' ')}`);
          await raw[way](packets);
          addReceived(raw.received);
          raw.drop();
        }),
      );
    }
  }
  return `${orders.length} orders of up to ${longest}, at once and in turn, on both transports`;
}
