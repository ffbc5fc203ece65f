/** A whole server on a free port of loopback, and clients for it; for tests only. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { ClientToServerEvents, Joined, Participant, RefusalCode, Result, ServerToClientEvents } from '@visavis/contract';
import { PROTOCOL_VERSION } from '@visavis/contract/limits';
import { pino } from 'pino';
import { io as connect, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { type App, type AppOptions, createApp } from './app.ts';
import { readConfig } from './config.ts';

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

/** A seat secret of the right shape that is the same for the same letter. */
export const secretOf = (letter: string): string => letter.repeat(43);

export const MEDIA_ON = { microphone: true, camera: true, screen: false, screenAudio: false };

/** A full request for a seat. */
export const requestOf = (room: string, letter: string, name = `Name ${letter}`) => ({
  version: PROTOCOL_VERSION,
  room,
  seatSecret: secretOf(letter),
  name,
  media: MEDIA_ON,
});

/** The answer to a full join. */
export const join = (client: Client, room: string, letter: string): Promise<Result<Joined, RefusalCode>> =>
  new Promise((resolve) => client.emit('join room', requestOf(room, letter), resolve));

/** Joins, and fails the test when that is refused. */
export async function seated(client: Client, room: string, letter: string): Promise<Joined> {
  const result = await join(client, room, letter);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

/** The arguments of the next event of this name. */
export function next<Event extends keyof ServerToClientEvents>(
  client: Client,
  event: Event,
): Promise<Parameters<ServerToClientEvents[Event]>> {
  return new Promise((resolve) => {
    const hear = (...args: Parameters<ServerToClientEvents[Event]>) => resolve(args);
    // Socket.IO's listener type is conditional on the event's name, which a generic name leaves open.
    client.once(event, hear as never);
  });
}

/** Everything that a client hears from now on, as [event, ...arguments]. */
export function recordOf(client: Client): unknown[][] {
  const heard: unknown[][] = [];
  client.onAny((...args: unknown[]) => heard.push(args));
  return heard;
}

/** Resolves when everything that the server sent before is here: its answer comes after it. */
export const settled = (client: Client): Promise<unknown> => new Promise((resolve) => client.emit('ice servers', resolve));

export const names = (participants: readonly Participant[]): string[] => participants.map(({ name }) => name);
