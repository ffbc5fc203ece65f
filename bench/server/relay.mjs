/**
 * The signals that the server relays in a second, with its checks, against the bare relay. Pairs of clients exchange offers and candidates
 * as fast as they arrive, fewer at once than a socket's limit.
 */
import { median } from '../statistics.mjs';
import { compareServers, processorSeconds } from './servers.mjs';
import { connectPair, inBatches } from './sockets.mjs';

export const title = 'Relayed signals';
export const how =
  'Pairs of clients exchange descriptions (3 kB) and candidates as fast as they arrive. The product parses every field, authorises the ' +
  'sender, stamps it and counts it against the limits; the bare relay forwards everything. Per second of the server’s processor time.';

const PAIRS = 150;
const SIGNALS_EACH = 250;
/** Signals in flight for each pair: enough to keep the server busy. */
const IN_FLIGHT = 4;
const ROUNDS = 5;

const SDP = `v=0\r\n${'a=rtpmap:96 VP8/90000\r\n'.repeat(130)}`;
const CANDIDATE = {
  candidate:
    'candidate:842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr 10.0.0.7 rport 46154 generation 0 ufrag EsAw',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'EsAw',
};

/** @typedef {import('./sockets.mjs').Socket} Socket */

/**
 * Sends one description for every four candidates, as in a real exchange.
 * @param {Socket} socket
 * @param {string | undefined} target
 * @param {number} number
 */
function sendSignal(socket, target, number) {
  const kind = number % 5;
  if (kind === 0) socket.emit('offer', { target, caller: socket.id, sdp: { type: 'offer', sdp: SDP } });
  else socket.emit('ice-candidate', { target, candidate: CANDIDATE });
}

/**
 * Exchanges signals until each side has sent its share.
 * @param {[Socket, Socket]} pair
 * @returns {Promise<void>}
 */
function exchange([a, b]) {
  return new Promise((resolve) => {
    let arrived = 0;
    const sent = new Map([
      [a, 0],
      [b, 0],
    ]);
    /**
     * @param {Socket} from
     * @param {Socket} to
     */
    const send = (from, to) => {
      const number = sent.get(from) ?? 0;
      if (number >= SIGNALS_EACH) return;
      sent.set(from, number + 1);
      sendSignal(from, to.id, number);
    };
    /**
     * @param {Socket} at
     * @param {Socket} other
     */
    const onArrival = (at, other) => () => {
      arrived += 1;
      if (arrived === 2 * SIGNALS_EACH) resolve();
      else send(at, other);
    };
    for (const event of ['offer', 'ice-candidate']) {
      a.on(event, onArrival(a, b));
      b.on(event, onArrival(b, a));
    }
    for (let count = 0; count < IN_FLIGHT / 2; count += 1) {
      send(a, b);
      send(b, a);
    }
  });
}

/**
 * The signals for each second of the server's processor time.
 * @param {import('./servers.mjs').Start} start
 * @param {number} round
 */
async function once(start, round) {
  const server = await start();
  try {
    const rooms = Array.from({ length: PAIRS }, (_, index) => `relay-${round}-${index}`);
    const pairs = await inBatches(rooms, 25, (roomId) => connectPair(server.origin, roomId));
    const before = processorSeconds(server.pid);
    await Promise.all(pairs.map(exchange));
    const used = processorSeconds(server.pid) - before;
    for (const socket of pairs.flat()) socket.disconnect();
    return (PAIRS * SIGNALS_EACH * 2) / used;
  } finally {
    await server.close();
  }
}

/** @returns {Promise<import('../report.mjs').Finding>} */
export async function measure() {
  const values = await compareServers(ROUNDS, once);
  return {
    series: [
      { label: 'product', unit: 'signals/s', values: values.product },
      { label: 'bare relay', unit: 'signals/s', values: values.bare },
    ],
    goals: [{ label: 'product ÷ bare relay', value: median(values.product) / median(values.bare), atLeast: 0.85 }],
  };
}
