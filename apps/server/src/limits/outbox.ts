/** Backpressure of one connection: counts its unread bytes, and refuses the senders that caused them. */
import type { Socket } from 'socket.io';
import type { WebSocket } from 'ws';
import { UNREAD_PER_SENDER, UnreadShares } from './unread-shares.ts';

/** An Engine.IO connection: one WebSocket, or one session of HTTP polling, or the latter upgraded to the former. */
export type EngineConnection = Socket['conn'];

/** Fewer unread bytes are not counted by sender: they are in flight within one turn of the event loop. */
const IGNORED_BYTES = 16 * 1024;
/** The bound of unread bytes over all connections of the process. */
const UNREAD_TOTAL_BYTES = 64 * 1024 * 1024;
/** A connection that reads nothing for this long is closed, in ms: an honest one would have missed its pings before. */
const STALLED_MS = 30_000;

interface Packet {
  readonly data?: string | Buffer;
}
interface Internals {
  /** The packets that the transport has not taken yet; another array after each time that it takes them. */
  readonly writeBuffer: readonly Packet[];
  readonly transport: { readonly socket?: WebSocket };
}

/** Estimates the unread bytes over all connections of a process: each sweep sets them, and each sent packet adds to them. */
export class UnreadTotal {
  bytes = 0;
  /** The bound of unread bytes of one connection. */
  readonly connectionMaxBytes: number;

  /** @param capacity seats in a room: senders within their shares never fill a connection. */
  constructor(capacity: number) {
    this.connectionMaxBytes = capacity * UNREAD_PER_SENDER;
  }

  get isFull(): boolean {
    return this.bytes > UNREAD_TOTAL_BYTES;
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

  /** The bytes that the system has not taken yet: those that wait for the transport, and those in the WebSocket's buffer. */
  get unreadBytes(): number {
    const { writeBuffer, transport } = internalsOf(this.#connection);
    return (writeBuffer.length === 0 ? 0 : this.#waitingBytes(writeBuffer)) + (transport.socket?.bufferedAmount ?? 0);
  }

  /** Whether this sender may send `bytes` more; a receiver over its limit is closed. */
  hasRoom(sender: string, bytes: number): boolean {
    const unread = this.unreadBytes;
    if (unread <= IGNORED_BYTES) {
      this.#shares = null;
      return true;
    }
    if (unread > this.#total.connectionMaxBytes) {
      endConnection(this.#connection);
      return false;
    }
    if (this.#total.isFull) return false;
    this.#shares ??= new UnreadShares();
    return this.#shares.hasRoom(sender, bytes, unread);
  }

  /** Counts `bytes` of this sender when it may send them; false, and nothing is counted, when it may not. */
  put(sender: string, bytes: number): boolean {
    if (!this.hasRoom(sender, bytes)) return false;
    this.add(sender, bytes);
    return true;
  }

  /** Counts `bytes` that this sender is about to send. */
  add(sender: string, bytes: number): void {
    if (!this.#shares) return;
    this.#total.bytes += bytes;
    this.#shares.add(sender, bytes);
  }

  /** Closes the connection when it is over its limit or reads nothing. Returns its unread bytes. */
  sweep(nowMs: number): number {
    const { writeBuffer } = internalsOf(this.#connection);
    const unread = this.unreadBytes;
    if (writeBuffer.length === 0) this.#stalled = null;
    else if (this.#stalled?.buffer !== writeBuffer) this.#stalled = { buffer: writeBuffer, sinceMs: nowMs };
    const isStalled = this.#stalled !== null && nowMs - this.#stalled.sinceMs >= STALLED_MS;
    if (isStalled || unread > this.#total.connectionMaxBytes) endConnection(this.#connection);
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

/** Closes a connection at once: its unread data is dropped instead of kept until the client answers the close frame. */
export function endConnection(connection: EngineConnection): void {
  const { socket } = internalsOf(connection).transport;
  connection.close(true);
  socket?.terminate();
}

/** Engine.IO has no public method for its waiting packets. Its documentation shows both fields (`conn.transport`, `writeBuffer`). */
const internalsOf = (connection: EngineConnection): Internals => connection as unknown as Internals;
