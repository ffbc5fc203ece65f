/** Every order of what a client can do to namespaces and to its connection, at once and in turn. */
import { joinRequest } from '../clients.mjs';
import { openRaw, TRANSPORTS } from '../raw-client.mjs';

export const title = 'every order of namespace packets';

const PACKETS = ['40', '41', '40/elsewhere,', `42["join room",${JSON.stringify(joinRequest('orders'))}]`, '4?', '1'];
const AT_ONCE = 30;

function* sequences(length) {
  if (length === 0) return yield [];
  for (const rest of sequences(length - 1)) for (const packet of PACKETS) yield [...rest, packet];
}

export async function attack({ origin, isShort, expect, overhear }) {
  const longest = isShort ? 3 : 4;
  const orders = Array.from({ length: longest }, (_, index) => [...sequences(index + 1)]).flat();
  for (const [transport, way] of TRANSPORTS.flatMap((name) => [
    [name, 'send'],
    [name, 'sendInTurn'],
  ])) {
    for (let start = 0; start < orders.length; start += AT_ONCE) {
      await Promise.all(
        orders.slice(start, start + AT_ONCE).map(async (packets, index) => {
          const raw = await openRaw(origin, transport, { localAddress: `127.2.0.${index + 1}` }).catch(() => null);
          if (!raw) return expect(false, `a connection was refused before ${packets.join(' ')}`);
          await raw[way](packets);
          overhear(raw.heard);
          raw.drop();
        }),
      );
    }
  }
  return `${orders.length} orders of up to ${longest}, at once and in turn, on both transports`;
}
