/** Puts HTTP, Socket.IO and the rooms together; it does not listen, and takes everything from outside. */
import { readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { FRAME_MAX_BYTES, PING_INTERVAL_MS, PING_TIMEOUT_MS } from '@visavis/contract/limits';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import type { Config } from './config.ts';
import { createHttp } from './http/http.ts';
import type { AddressLimits } from './limits/address-limits.ts';
import { createMemoryAddressLimits } from './limits/memory-address-limits.ts';
import { ConcurrencyLimit } from './limits/rate-limit.ts';
import { createRefusalLog } from './limits/refusal-log.ts';
import { limitTcp, TCP_FOR_EACH } from './limits/tcp-limit.ts';
import { createMemoryRooms } from './rooms/memory-rooms.ts';
import { createRoomTag } from './rooms/room-tag.ts';
import type { Rooms } from './rooms/rooms.ts';
import { announceLeft } from './signaling/announce-left.ts';
import { bareError } from './signaling/bare-error.ts';
import type { CallServer } from './signaling/call-server.ts';
import { Connections } from './signaling/connections.ts';
import { guardEngine } from './signaling/engine-gate.ts';
import { attachGateway } from './signaling/gateway.ts';
import { PingBoundServer } from './signaling/ping-bound-server.ts';

export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  /** In memory when left out. */
  readonly rooms?: Rooms;
  /** In memory when left out. */
  readonly limits?: AddressLimits;
  /** ms since the epoch, never set back: for grace windows, limits and the order of hands. */
  readonly now?: () => number;
  /** ms since the epoch as every other machine has it: for credentials that one of them checks. */
  readonly wallNow?: () => number;
  /** Between two looks for seats whose wait is over and for who takes in nothing, in ms; 1000 when left out. */
  readonly sweepMs?: number;
}

export interface App {
  readonly http: HttpServer;
  readonly io: CallServer;
  /** Warns everybody, refuses new work, and closes; resolves when the last connection is gone. Idempotent. */
  drain(): Promise<void>;
}

/**
 * How long a connection may say nothing, dribble its headers or its request, or keep TLS waiting, in ms. Node looks every
 * `connectionsCheckingInterval` only, 30 s by default, and waits 120 s for TLS.
 */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000, handshakeTimeout: 10_000 };
/** How long an answer may wait for a client that does not read on, in ms; a poll is answered within a ping's interval. */
const STALLED_MS = 60_000;
/** What clients are told about how soon to try again, in ms. */
const RECONNECT_WITHIN_MS = 5000;

const STARTED_AT_MS = Date.now() - performance.now();

/** The whole server, not listening yet. */
export function createApp({
  config,
  now = () => STARTED_AT_MS + performance.now(),
  rooms = createMemoryRooms({ policy: { capacity: config.roomCapacity }, survivorsUntilMs: now() + config.graceMs }),
  limits = createMemoryAddressLimits(config),
  wallNow = Date.now,
  sweepMs = 1000,
  ...options
}: AppOptions): App {
  const log = options.log.child({}, { serializers: { err: bareError } });
  let isAccepting = true;
  const roomTag = createRoomTag();
  const { webRoot, basePath, tls } = config;
  const onBug = (cause: unknown) => log.error({ err: cause }, 'request failed');
  const pages = createHttp({ webRoot, basePath, isTls: tls !== null, isAccepting: () => isAccepting, onBug });
  const http = tls
    ? createTlsServer({ ...PATIENCE, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }, pages)
    : createServer(PATIENCE, pages);
  http.timeout = STALLED_MS;
  limitTcp(http, new ConcurrencyLimit(config.socketsPerAddress * TCP_FOR_EACH), config.trustedProxies);
  closeForeignUpgrades(http, `${basePath}/socket.io/`);

  const connections = new Connections({
    limit: new ConcurrencyLimit(config.socketsPerAddress),
    trustedProxies: config.trustedProxies,
    roomCapacity: config.roomCapacity,
    now,
  });
  const io: CallServer = new Server(http, {
    path: `${basePath}/socket.io`,
    serveClient: false,
    transports: ['websocket', 'polling'],
    maxHttpBufferSize: FRAME_MAX_BYTES,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    connectTimeout: 10_000,
    perMessageDeflate: false,
    destroyUpgrade: false,
    wsEngine: PingBoundServer,
    // Asked about handshakes alone: what a running session sends goes on while the server drains.
    allowRequest: (request, decide) => {
      if (!isAccepting) return decide('unavailable', false);
      const hasRoom = connections.hasRoomFor(request);
      decide(hasRoom ? null : 'rate_limited', hasRoom);
    },
    ...(config.allowedOrigins.length > 0 && { cors: { origin: [...config.allowedOrigins] } }),
  });
  guardEngine(io.engine, config.allowedOrigins, createRefusalLog(log));
  connections.attach(io);
  attachGateway({ io, rooms, limits, ice: config.ice, graceMs: config.graceMs, log, roomTag, now, wallNow });

  const sweep = async () => {
    connections.sweep(now());
    for (const { roomId, id } of await rooms.expire(now())) announceLeft({ io, log, roomTag }, roomId, id, 'lost');
    await limits.prune(now());
  };
  const sweeper = setInterval(() => {
    sweep().catch((cause) => log.error({ err: cause }, 'sweep failed'));
  }, sweepMs);

  const close = async () => {
    isAccepting = false;
    clearInterval(sweeper);
    io.emit('server draining', { reconnectWithinMs: RECONNECT_WITHIN_MS });
    await io.close();
  };
  let drained: Promise<void> | null = null;
  const drain = () => {
    drained ??= close();
    return drained;
  };
  return { http, io, drain };
}

/** An upgrade to anything but the signaling is closed: Node lets go of its connection, and Engine.IO would only close half of it. */
function closeForeignUpgrades(http: HttpServer, path: string): void {
  http.on('upgrade', ({ url = '' }, connection) => {
    if (!url.startsWith(path)) connection.destroy();
  });
}
