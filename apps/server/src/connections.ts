/** Counts and remembers each Engine.IO connection from its handshake to its end, whatever its client does with namespaces meanwhile. */
import { clientAddress, type TrustedProxies } from './client-address.ts';
import type { CallServer, CallSocket } from './gateway.ts';
import type { ConcurrencyLimit } from './rate-limit.ts';

/** An Engine.IO connection: one WebSocket, or one session of HTTP polling, or the latter upgraded to the former. */
export type EngineConnection = CallSocket['conn'];

interface ConnectionRecord {
  readonly address: string;
  hasSocket: boolean;
}

export interface ConnectionsOptions {
  /** Connections at one time, by address. */
  readonly limit: ConcurrencyLimit;
  readonly trustedProxies: TrustedProxies;
}

/**
 * Admits connections within their address's limit and gives each at most one Socket.IO socket, whose end is the connection's.
 *
 * Counting by socket would not hold: a packet after CONNECT may end the connection before a socket exists, DISCONNECT ends a socket and not
 * its connection, and each CONNECT makes another socket, several before the first one is registered.
 */
export function trackConnections(io: CallServer, { limit, trustedProxies }: ConnectionsOptions): void {
  const records = new WeakMap<EngineConnection, ConnectionRecord>();

  io.engine.on('connection', (connection: EngineConnection) => {
    const address = clientAddress(connection.request, trustedProxies);
    forgetRequest(connection);
    if (!limit.take(address)) return connection.close(true);
    connection.once('close', () => limit.release(address));
    records.set(connection, { address, hasSocket: false });
  });

  io.use((socket, next) => {
    const record = records.get(socket.conn);
    if (!record || record.hasSocket) {
      socket.conn.close(true);
      return next(new Error('closed'));
    }
    record.hasSocket = true;
    socket.data.address = record.address;
    socket.data.seat = null;
    next();
  });
  io.on('connection', (socket) => socket.on('disconnect', () => socket.conn.close()));
}

/**
 * Drops the HTTP request of the handshake, which Engine.IO keeps for as long as the connection lives: 4 kB each (docs/performance.md).
 * Engine.IO itself reads it in its constructor alone and has none over WebTransport; Socket.IO copies from it what is there.
 */
function forgetRequest(connection: EngineConnection): void {
  // The types say that it is always there.
  const holder: { request: unknown } = connection;
  holder.request = null;
}
