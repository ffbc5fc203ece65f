/** A whole server on a free port of loopback, and connections to it; for tests only. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { ClientToServerEvents, ServerToClientEvents } from '@visavis/contract';
import { pino } from 'pino';
import { io as connect, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { type App, type AppOptions, createApp } from '../app.ts';
import { readConfig } from '../config.ts';

export type Client = Socket<ServerToClientEvents, ClientToServerEvents>;

export interface TestServer {
  readonly app: App;
  readonly origin: string;
  /** A connection of its own; closed together with the server. */
  client(options?: Partial<ManagerOptions & SocketOptions>): Client;
  close(): Promise<void>;
}

/** Starts a server with this environment; `now` replaces the clock, `overrides` what the app is made of. */
export async function startServer(
  environment: Record<string, string> = {},
  now?: () => number,
  overrides: Partial<AppOptions> = {},
): Promise<TestServer> {
  const config = readConfig({ JOINS_PER_WINDOW: '1000000', SOCKETS_PER_ADDRESS: '100000', ...environment });
  const app = createApp({ config, log: pino({ level: 'silent' }), ...(now && { now, wallNow: now }), ...overrides });
  app.http.listen(0, '127.0.0.1');
  await once(app.http, 'listening');
  const origin = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`;
  const clients: Client[] = [];
  return {
    app,
    origin,
    client(options) {
      const client: Client = connect(origin, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
      clients.push(client);
      return client;
    },
    async close() {
      for (const client of clients) client.disconnect();
      await app.drain();
    },
  };
}
