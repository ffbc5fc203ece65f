/**
 * A long round trip to a server: a TCP proxy on loopback that delays everything by half a round trip each way, and the first bytes of a
 * connection by the round trip of opening it. Media goes from browser to browser and is not delayed.
 */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { listenOnLoopback } from '../scripts/loopback.mjs';

/**
 * Starts a proxy with this round trip before `origin`.
 * @param {string} origin
 * @param {number} roundTripMs
 * @returns {Promise<import('./product-server.mjs').MeasuredServer>} its near end
 */
export async function startSlowLine(origin, roundTripMs) {
  const { hostname, port } = new URL(origin);
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  /**
   * @param {import('node:net').Socket} from
   * @param {import('node:net').Socket} to
   * @param {number} openAtMs
   */
  const forward = (from, to, openAtMs) => {
    from.on('data', (chunk) => {
      const waitMs = Math.max(0, openAtMs - performance.now()) + roundTripMs / 2;
      setTimeout(() => to.writable && to.write(chunk), waitMs);
    });
    from.on('close', () => setTimeout(() => to.destroy(), roundTripMs / 2));
    from.on('error', () => to.destroy());
  };
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    }
    const openAtMs = performance.now() + roundTripMs;
    forward(near, far, openAtMs);
    forward(far, near, openAtMs);
  });
  const nearPort = await listenOnLoopback(server);
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { origin: `http://127.0.0.1:${nearPort}`, close };
}
