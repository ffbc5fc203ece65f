/** Free ports of loopback, for tests and measurements. */
import { once } from 'node:events';

/**
 * Has a server listen on a free port of 127.0.0.1.
 * @param {import('node:net').Server} server
 * @returns {Promise<number>} the port
 */
export async function listenOnLoopback(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has an address with a port.');
  return address.port;
}
