/** What the server keeps for one connection that has not read it yet, and whom it refuses because of that. */
import type { Socket } from 'socket.io';
import type { WebSocket } from 'ws';
import { UNREAD_PER_SENDER, UnreadShares } from './unread-shares.ts';

/** An Engine.IO connection: one WebSocket, or one session of HTTP polling, or the latter upgraded to the former. */
export type EngineConnection = Socket['conn'];

/** A receiver that has no more than this unread, in bytes, is not looked at more closely: it is what is on the way within one turn. */
const UNNOTICED = 16 * 1024;
/** What may be unread over all connections of the process, in bytes. */
const UNREAD_IN_ALL = 64 * 1024 * 1024;
/** A connection that takes in nothing for this long is closed, in ms: an honest one would have missed its pings before. */
const STALLED_MS = 30_000;

interface Packet {
  readonly data?: string | Buffer;
}
interface Internals {
  /** Not handed to the transport yet; another array after every hand-over. */
  readonly writeBuffer: readonly Packet[];
  readonly transport: { readonly socket?: WebSocket };
}

/** What is unread over all connections of a process, as far as it is known: looked up by each sweep, added to in between. */
export class UnreadTotal {
  bytes = 0;
  readonly mostOfOne: number;

  /** @param capacity seats a room: whoever sends within their share fills no connection. */
  constructor(capacity: number) {
    this.mostOfOne = capacity * UNREAD_PER_SENDER;
  }

  get isFull(): boolean {
    return this.bytes > UNREAD_IN_ALL;
  }
}

export class Outbox {
  readonly #connection: EngineConnection;
  readonly #total: UnreadTotal;
  #shares: UnreadShares | null = null;
  /** The waiting packets that have been counted. */
  #counted: { buffer: readonly Packet[]; packets: number; bytes: number } | null = null;
  #stalled: { readonly buffer: readonly Packet[]; readonly sinceMs: number } | null = null;

  constructor(connection: EngineConnection, total: UnreadTotal) {
    this.#connection = connection;
    this.#total = total;
  }

  /** What the system has not taken yet, in bytes: what waits for the transport, and what waits in a WebSocket. */
  get unreadBytes(): number {
    const { writeBuffer, transport } = internalsOf(this.#connection);
    return (writeBuffer.length === 0 ? 0 : this.#waitingBytes(writeBuffer)) + (transport.socket?.bufferedAmount ?? 0);
  }

  /** Whether this sender may put in `bytes` more; a receiver over its limit is closed. */
  hasRoom(sender: string, bytes: number): boolean {
    const unread = this.unreadBytes;
    if (unread <= UNNOTICED) {
      this.#shares = null;
      return true;
    }
    if (unread > this.#total.mostOfOne) {
      endConnection(this.#connection);
      return false;
    }
    if (this.#total.isFull) return false;
    this.#shares ??= new UnreadShares();
    return this.#shares.hasRoom(sender, bytes, unread);
  }

  /** Both: counts what is put in now; false, and nothing is counted, when there is no room. */
  put(sender: string, bytes: number): boolean {
    if (!this.hasRoom(sender, bytes)) return false;
    this.add(sender, bytes);
    return true;
  }

  /** Counts what is put in next. */
  add(sender: string, bytes: number): void {
    if (!this.#shares) return;
    this.#total.bytes += bytes;
    this.#shares.add(sender, bytes);
  }

  /** Looks at the connection: closes one that is over its limit or takes in nothing. Returns what is unread, in bytes. */
  sweep(nowMs: number): number {
    const { writeBuffer } = internalsOf(this.#connection);
    const unread = this.unreadBytes;
    if (writeBuffer.length === 0) this.#stalled = null;
    else if (this.#stalled?.buffer !== writeBuffer) this.#stalled = { buffer: writeBuffer, sinceMs: nowMs };
    const isStalled = this.#stalled !== null && nowMs - this.#stalled.sinceMs >= STALLED_MS;
    if (isStalled || unread > this.#total.mostOfOne) endConnection(this.#connection);
    return unread;
  }

  #waitingBytes(buffer: readonly Packet[]): number {
    if (this.#counted?.buffer !== buffer) this.#counted = { buffer, packets: 0, bytes: 0 };
    for (; this.#counted.packets < buffer.length; this.#counted.packets += 1) {
      this.#counted.bytes += buffer[this.#counted.packets]?.data?.length ?? 0;
    }
    return this.#counted.bytes;
  }
}

/** Ends a connection at once: what it has not read is dropped, not kept until it answers a goodbye. */
export function endConnection(connection: EngineConnection): void {
  const { socket } = internalsOf(connection).transport;
  connection.close(true);
  socket?.terminate();
}

/** Engine.IO tells of no way to see what waits; both are fields of its own that its documentation shows (`conn.transport`, `writeBuffer`). */
const internalsOf = (connection: EngineConnection): Internals => connection as unknown as Internals;
