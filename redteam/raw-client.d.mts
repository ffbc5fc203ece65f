/** What raw-client.mjs gives, for the server's tests. */

export declare const TRANSPORTS: readonly ['websocket', 'polling'];
export type TransportName = (typeof TRANSPORTS)[number];

export interface RawClient {
  /** Sends packets as they stand, such as `40` (a message, CONNECT): a frame each, or all in one payload. Never rejects. */
  send(packets: readonly (string | Buffer)[]): Promise<void>;
  /** The same, each when the server is done with the one before. */
  sendInTurn(packets: readonly string[]): Promise<void>;
  /** False once the connection is known to have ended. */
  isOpen(): boolean;
  /** Resolves when the connection has ended; one that is polled no more learns it by its next packet. */
  readonly closed: Promise<void>;
  /** Every packet that came, in order. */
  readonly heard: readonly string[];
  /** Reads on, where it was opened as one that does not. */
  read(): void;
  /** Ends it without a word. */
  drop(): void;
}

export interface RawClientOptions {
  /** The address to come from, in 127.0.0.0/8. */
  readonly localAddress?: string;
  /** False: a WebSocket is left full, a session is not polled. */
  readonly isReading?: boolean;
}

/** Opens a connection, past the handshake; rejects when that is refused. */
export declare function openRaw(origin: string, transport: TransportName, options?: RawClientOptions): Promise<RawClient>;
