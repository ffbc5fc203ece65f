/**
 * A longer way to a server: a TCP proxy on loopback that holds everything back by half a round trip each way, and the first bytes of a
 * connection by the round trip that opening it takes. Media go from browser to browser and are not held back.
 */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Puts a line with this round trip before `origin`; resolves to `{ origin, close }` of its near end. */
export async function startSlowLine(origin, roundTripMs) {
  const { hostname, port } = new URL(origin);
  const sockets = new Set();
  const carry = (from, to, openAtMs) => {
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
    carry(near, far, openAtMs);
    carry(far, near, openAtMs);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
