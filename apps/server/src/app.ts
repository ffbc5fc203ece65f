/** Assembles HTTP, Socket.IO and the rooms. It does not listen: clocks, stores and the log are injected. */
import { readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { FRAME_MAX_BYTES, PING_INTERVAL_MS, PING_TIMEOUT_MS } from '@visavis/contract/limits';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import type { Config } from './config.ts';
import { createHttp } from './http/http.ts';
import type { AddressLimits } from './limits/address-limits.ts';
import { ConcurrencyLimit } from './limits/concurrency-limit.ts';
import { createMemoryAddressLimits } from './limits/memory-address-limits.ts';
import { createRefusalLog } from './limits/refusal-log.ts';
import { limitTcp, TCP_PER_SOCKET } from './limits/tcp-limit.ts';
import { createMemoryRooms } from './rooms/memory-rooms.ts';
import { createRoomTag } from './rooms/room-tag.ts';
import type { Rooms } from './rooms/rooms.ts';
import { announceLeft } from './signaling/announce-left.ts';
import type { CallServer } from './signaling/call-server.ts';
import { Connections } from './signaling/connections.ts';
import { guardEngine } from './signaling/engine-gate.ts';
import { attachGateway } from './signaling/gateway.ts';
import { PingBoundServer } from './signaling/ping-bound-server.ts';
import { redactedError } from './signaling/redacted-error.ts';

export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  /** In memory when left out. */
  readonly rooms?: Rooms;
  /** In memory when left out. */
  readonly limits?: AddressLimits;
  /** A monotonic clock, in ms since the epoch: for grace windows, limits and the order of raised hands. */
  readonly now?: () => number;
  /** The system's clock, in ms since the epoch: for the credentials that a TURN server checks. */
  readonly wallNow?: () => number;
  /** Between two sweeps for expired seats and for connections that read nothing, in ms; 1000 when left out. */
  readonly sweepMs?: number;
}

export interface App {
  readonly http: HttpServer;
  readonly io: CallServer;
  /** Notifies all clients, refuses new connections, and closes. Resolves when the last connection has ended. Idempotent. */
  drain(): Promise<void>;
}

/**
 * Timeouts of an idle connection, of its headers, of its request and of its TLS handshake, in ms. Node checks them once in
 * `connectionsCheckingInterval`, 30 s by default, and allows TLS 120 s by default.
 */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000, handshakeTimeout: 10_000 };
/** The timeout of a response that its client does not read, in ms. A poll is answered within a ping's interval. */
const STALLED_MS = 60_000;
/** The bound in which clients of a draining server reconnect, in ms. */
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
  const log = options.log.child({}, { serializers: { err: redactedError } });
  let isAccepting = true;
  const roomTag = createRoomTag();
  const { webRoot, basePath, tls } = config;
  const onBug = (cause: unknown) => log.error({ err: cause }, 'request failed');
  const pages = createHttp({ webRoot, basePath, isTls: tls !== null, isAccepting: () => isAccepting, onBug });
  const http = tls
    ? createTlsServer({ ...TIMEOUTS, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }, pages)
    : createServer(TIMEOUTS, pages);
  http.timeout = STALLED_MS;
  limitTcp(http, new ConcurrencyLimit(config.socketsPerAddress * TCP_PER_SOCKET), config.trustedProxies);
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
    // Engine.IO calls it for handshakes only: open sessions go on while the server drains.
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

/** Closes upgrades of any other path: Node no longer manages such a connection, and Engine.IO would close only half of it. */
function closeForeignUpgrades(http: HttpServer, path: string): void {
  http.on('upgrade', ({ url = '' }, connection) => {
    if (!url.startsWith(path)) connection.destroy();
  });
}
