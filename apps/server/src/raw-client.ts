/** Connections that speak Engine.IO packet by packet, right ones or wrong ones, over either transport; for tests only. */
import { once } from 'node:events';
import { WebSocket } from 'ws';

export const TRANSPORTS = ['websocket', 'polling'] as const;
export type TransportName = (typeof TRANSPORTS)[number];

/** Between two packets of one polling payload (Engine.IO protocol 4). */
const RECORD_SEPARATOR = '\x1e';

export interface RawClient {
  /** Sends packets as they stand, such as `40` (a message, CONNECT): a frame each, or all in one payload. Never rejects. */
  send(packets: readonly string[]): Promise<void>;
  /** The same, each when the server is done with the one before. */
  sendInTurn(packets: readonly string[]): Promise<void>;
  /** Resolves when the server has closed the connection. */
  readonly closed: Promise<unknown>;
  /** Reads on, where it was opened as one that does not. */
  read(): void;
  /** Ends it without a word. */
  drop(): void;
}

/** Opens a connection, past the handshake. @param isReading false: a WebSocket is left full, a session is not polled. */
export const openRaw = (origin: string, transport: TransportName, isReading = true): Promise<RawClient> =>
  transport === 'websocket' ? openWebSocket(origin, isReading) : openPolling(origin, isReading);

async function openWebSocket(origin: string, isReading: boolean): Promise<RawClient> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const closed = new Promise((resolve) => socket.on('close', resolve));
  // A connection that ends while it is written to is what these tests are about.
  socket.on('error', () => socket.terminate());
  await once(socket, 'open');
  if (!isReading) socket.pause();
  const send = async (packets: readonly string[]): Promise<void> => {
    for (const packet of packets) if (socket.readyState === WebSocket.OPEN) socket.send(packet);
  };
  return {
    send,
    async sendInTurn(packets) {
      for (const packet of packets) {
        await send([packet]);
        // A pong comes after everything that came before its ping.
        const pong = once(socket, 'pong').catch(() => undefined);
        if (socket.readyState === WebSocket.OPEN) socket.ping();
        await Promise.race([closed, pong]);
      }
    },
    closed,
    read: () => socket.resume(),
    drop: () => socket.terminate(),
  };
}

async function openPolling(origin: string, isReading: boolean): Promise<RawClient> {
  const url = `${origin}/socket.io/?EIO=4&transport=polling`;
  const handshake = await (await fetch(url)).text();
  const { sid } = JSON.parse(handshake.slice(1)) as { sid: string };
  const session = `${url}&sid=${sid}`;
  const ended = new AbortController();
  let close: () => void;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const poll = async (): Promise<void> => {
    for (;;) {
      const response = await fetch(session, { signal: ended.signal }).catch(() => null);
      await response?.text().catch(() => '');
      if (!response?.ok) return close();
    }
  };
  if (isReading) void poll();
  const send = async (packets: readonly string[]): Promise<void> => {
    const body = packets.join(RECORD_SEPARATOR);
    await fetch(session, { method: 'POST', body, headers: { 'content-type': 'text/plain' } }).catch(() => null);
  };
  return {
    send,
    async sendInTurn(packets) {
      for (const packet of packets) await send([packet]);
    },
    closed,
    read: () => void poll(),
    drop() {
      ended.abort();
      // Without a poll on its way the server would wait for the next one: Engine.IO's close packet ends the session.
      void send(['1']);
    },
  };
}
