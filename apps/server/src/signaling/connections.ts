/** Counts and limits each Engine.IO connection from its handshake to its end, whatever its client does with namespaces meanwhile. */
import type { IncomingMessage } from 'node:http';
import type { ConcurrencyLimit } from '../limits/concurrency-limit.ts';
import { ConnectionBudget } from '../limits/connection-budget.ts';
import { type EngineConnection, endConnection, Outbox, UnreadTotal } from '../limits/outbox.ts';
import { clientAddress, limitKeyOf, type TrustedProxies } from '../network/client-address.ts';
import type { CallServer, CallSocket } from './call-server.ts';
import { upgradeResponseOf } from './engine-gate.ts';

interface ConnectionRecord {
  readonly address: string;
  readonly budget: ConnectionBudget;
  readonly outbox: Outbox;
  hasSocket: boolean;
}

export interface ConnectionsOptions {
  /** Concurrent connections by address. */
  readonly limit: ConcurrencyLimit;
  readonly trustedProxies: TrustedProxies;
  /** Seats in a room. */
  readonly roomCapacity: number;
  /** ms since the epoch. */
  readonly now: () => number;
}

export class Connections {
  readonly #options: ConnectionsOptions;
  readonly #records = new Map<EngineConnection, ConnectionRecord>();
  readonly #unread: UnreadTotal;

  constructor(options: ConnectionsOptions) {
    this.#options = options;
    this.#unread = new UnreadTotal(options.roomCapacity);
  }

  /** Whether the limit of this request's address allows one more connection. */
  hasRoomFor(request: IncomingMessage): boolean {
    return this.#options.limit.hasRoom(this.#keyOf(request));
  }

  /**
   * Admits connections within their address's limit, and allows each at most one Socket.IO socket. The connection ends with its socket.
   *
   * Counting sockets would not work: a packet after CONNECT may end the connection before a socket exists, DISCONNECT ends a socket and not its
   * connection, and each CONNECT creates another socket, several before the first one is registered.
   */
  attach(io: CallServer): void {
    // Shared by all connections instead of two functions for each, since most connections are idle.
    const { onPacket, onClose } = this.#listeners();
    io.engine.on('connection', (connection: EngineConnection) => {
      const address = this.#keyOf(connection.request);
      releaseRequest(connection);
      if (!this.#options.limit.take(address)) return endConnection(connection);
      this.#records.set(connection, {
        address,
        budget: new ConnectionBudget(this.#options.now()),
        outbox: new Outbox(connection, this.#unread),
        hasSocket: false,
      });
      connection.on('packet', onPacket);
      connection.on('close', onClose);
    });

    io.use((socket, next) => {
      const record = this.#records.get(socket.conn);
      if (!record || record.hasSocket) {
        endConnection(socket.conn);
        return next(new Error('closed'));
      }
      record.hasSocket = true;
      socket.data.address = record.address;
      socket.data.budget = record.budget;
      socket.data.outbox = record.outbox;
      socket.data.seat = null;
      next();
    });
    io.on('connection', (socket) => void socket.on('disconnect', endWithSocket));
  }

  /** Sums the unread bytes of all connections, and closes those over their limit. Called once a second. */
  sweep(nowMs: number): void {
    let bytes = 0;
    for (const { outbox } of this.#records.values()) bytes += outbox.sweep(nowMs);
    this.#unread.bytes = bytes;
  }

  #keyOf(request: IncomingMessage): string {
    return limitKeyOf(clientAddress(request, this.#options.trustedProxies));
  }

  #listeners() {
    const records = this.#records;
    const { limit, now } = this.#options;
    return {
      /** Counts packets before they are decoded: no other counter sees answers, pings and invalid packets. */
      onPacket(this: EngineConnection, { data }: { readonly data?: unknown }): void {
        const record = records.get(this);
        if (!record) return;
        const isWithin = record.budget.takePacket(now(), typeof data === 'string' ? data.length : 0);
        // No event has binary data, for which the decoder would buffer up to ten frames without a timeout.
        if (!isWithin || Buffer.isBuffer(data)) endConnection(this);
      },
      onClose(this: EngineConnection): void {
        const record = records.get(this);
        if (!record) return;
        records.delete(this);
        limit.release(record.address);
      },
    };
  }
}

function endWithSocket(this: CallSocket): void {
  this.conn.close();
}

/**
 * Releases the HTTP request of the handshake, which Engine.IO keeps for the life of the connection: 4 kB each (docs/performance.md). Engine.IO
 * reads it in its constructor only, and has none over WebTransport; Socket.IO copies from it what is there. The object that replaces the
 * response of an upgrade holds it as well, until the TCP connection ends.
 */
function releaseRequest(connection: EngineConnection): void {
  const response: { req: unknown } | undefined = upgradeResponseOf(connection.request);
  if (response) response.req = null;
  // The types declare both as never null.
  const holder: { request: unknown } = connection;
  holder.request = null;
}
