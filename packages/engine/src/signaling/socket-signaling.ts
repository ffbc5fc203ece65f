/** Signaling over Socket.IO; only this file and page-socket.ts use the library. */
import type {
  ClientToServerEvents,
  IceServers,
  JoinRequest,
  MediaState,
  ParticipantId,
  ParticipantUpdate,
  RoomId,
  ServerToClientEvents,
} from '@visavis/contract';
import { MESSAGE_BURST, MESSAGES_PER_SECOND, PROTOCOL_VERSION } from '@visavis/contract/limits';
import { io, type Socket } from 'socket.io-client';
import { notifyAll } from '../common/notify-all.ts';
import { TokenBucket } from '../common/token-bucket.ts';
import { type EarlySocket, pollingTransport, webSocketTransport } from './page-socket.ts';
import { joinAnswerOf, participantOf } from './received-participant.ts';
import type { JoinAnswer, Signal, SignalingEvent, SignalingPort, SignalResult } from './signaling-port.ts';

export interface SignalingOptions {
  /** The server's origin; the page's own by default. */
  readonly url?: string;
  /** The server's base path on its host: empty for the root, or such as `/call`. */
  readonly basePath?: string;
  readonly roomId: RoomId;
  /** 32 random bytes in base64url. */
  readonly seatSecret: string;
  /** Used for the first connection, which is ready sooner. */
  readonly earlySocket?: EarlySocket | undefined;
}

/** The events of a client with an ack each. */
type Requests = {
  readonly [Event in keyof ClientToServerEvents]: (...args: Required<Parameters<ClientToServerEvents[Event]>>) => void;
};

const UNREACHABLE = { ok: false, code: 'unreachable' } as const;
const noAnswer = () => null;

/** How long an answer of the server may take before a request counts as lost, in ms. */
const ACK_TIMEOUT_MS = 5000;
/** Timeout of a connection probe, in ms. */
const PROBE_TIMEOUT_MS = 1500;
/** Timeout of a transport without an answer, in ms: four round trips of a second each. Grows while none answers. */
const PATIENCE_MS = 4000;
const PATIENCE_GROWTH = 1.5;
const PATIENCE_MAX_MS = 12_000;
/** Both timeouts, one after the other, in ms. */
const CONNECT_TIMEOUT_MS = 2 * PATIENCE_MAX_MS + 1000;
/** After so many silent WebSockets the call stays with polling: another one would probably fall silent again. */
const SILENCES_MAX = 3;
/**
 * Rate limit of outgoing signals, within what the server accepts from a socket (limits.ts); it closes one that exceeds it. Remote participants
 * decide how many answers are needed. Descriptions have a reserve: a dropped candidate costs a path, a dropped answer the link.
 */
const SIGNAL_BURST = MESSAGE_BURST - 50;
const SIGNALS_PER_SECOND = MESSAGES_PER_SECOND - 3;
const RESERVED_SIGNALS = 40;
/** The WebSocket close code of a frame that the server rejects. */
const TOO_LARGE = 1009;

/** Connects at once, so that a later join costs one round trip. */
export function connectSignaling({ url, basePath = '', roomId, seatSecret, earlySocket }: SignalingOptions): SignalingPort {
  /** A join requested before there is a connection: it is sent with the handshake, a round trip earlier. */
  let early: { readonly join: JoinRequest; isOnItsWay: boolean } | null = null;
  let patienceMs = PATIENCE_MS;
  const WebSocket = webSocketTransport(
    earlySocket,
    () => patienceMs,
    () => pollFirst(),
  );
  const Polling = pollingTransport(() => patienceMs);
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(url ?? '', {
    path: `${basePath}/socket.io`,
    // Polling is the fallback where a WebSocket is refused: iOS Safari with a self-signed certificate, some proxies.
    transportImplementations: [WebSocket, Polling],
    tryAllTransports: true,
    timeout: CONNECT_TIMEOUT_MS,
    // Random jitter of up to half the delay: every client is back within 5 s of a server restart.
    reconnectionDelay: 300,
    reconnectionDelayMax: 2500,
    forceNew: true,
    auth: (give) => {
      if (early) early.isOnItsWay = true;
      give(early ? { join: early.join } : {});
    },
  });
  const { opts } = socket.io;
  let silences = 0;
  /** A WebSocket was silent: the next connection starts with polling and tries a WebSocket beside it, a limited number of times. */
  const pollFirst = () => {
    silences += 1;
    opts.transportImplementations = [Polling, WebSocket];
    opts.upgrade = silences < SILENCES_MAX;
  };
  // Neither transport connects: starts over with both, with longer timeouts in case that the network is slow.
  socket.io.on('error', () => {
    patienceMs = Math.min(patienceMs * PATIENCE_GROWTH, PATIENCE_MAX_MS);
    opts.transportImplementations = [WebSocket, Polling];
  });
  const budget = new TokenBucket(SIGNAL_BURST, SIGNALS_PER_SECOND);
  const listeners = new Set<(event: SignalingEvent) => void>();
  const tell = (event: SignalingEvent) => notifyAll(listeners, event);

  socket.on('connect', () => {
    patienceMs = PATIENCE_MS;
    tell({ type: 'connected' });
  });
  /** Why the last connection was closed: a WebSocket close code (RFC 6455 section 7.4), where there is one. */
  let closeCode: unknown;
  socket.on('disconnect', (reason, details) => {
    closeCode = details && 'context' in details && (details.context as { code?: unknown } | undefined)?.code;
    if (reason === 'ping timeout') pollFirst();
    tell({ type: 'disconnected' });
    // Closed by the server on purpose (a rate limit, a restart): Socket.IO does not reconnect after that by itself.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('server draining', () => tell({ type: 'draining' }));
  socket.on('user joined', (_id, participant) => tell({ type: 'participant joined', participant: participantOf(participant) }));
  socket.on('user updated', (participant) => tell({ type: 'participant updated', participant: participantOf(participant) }));
  socket.on('user left', (id, reason) => tell({ type: 'participant left', id, reason }));
  socket.on('offer', ({ caller, sdp }) => tell({ type: 'signal', caller, signal: { type: 'offer', sdp } }));
  socket.on('answer', ({ caller, sdp }) => tell({ type: 'signal', caller, signal: { type: 'answer', sdp } }));
  socket.on('ice-candidate', (candidate, caller) => tell({ type: 'signal', caller, signal: { type: 'candidate', candidate } }));

  let isProbing = false;

  /** Drops the connection, or the pause before the next one. */
  const reconnectNow = (): void => {
    // Not `disconnect()`: that would leave, and give up the seat.
    if (socket.connected) {
      socket.io.engine.close();
    } else {
      socket.disconnect();
      socket.connect();
    }
  };

  /** The answer to a join that travelled with the handshake: an event, for which Socket.IO has no timeout. */
  const awaitJoinAnswer = (onAnswer: (answer: JoinAnswer) => void): void => {
    const settle = (answer: JoinAnswer) => {
      clearTimeout(timer);
      socket.off('join answer', settle);
      socket.off('disconnect', giveUp);
      onAnswer(answer);
    };
    const giveUp = () => settle(UNREACHABLE);
    const timer = setTimeout(giveUp, ACK_TIMEOUT_MS);
    socket.on('disconnect', giveUp);
    socket.on('join answer', settle);
  };

  /**
   * Socket.IO ends a request without an answer in time, and all of them when the connection is lost. Later answers are ignored. Its types add the error
   * to an ack that may not be left out alone, hence the cast.
   */
  const request = (timeoutMs = ACK_TIMEOUT_MS) => (socket as Socket<ServerToClientEvents, Requests>).timeout(timeoutMs);

  return {
    join(name: string, media: MediaState, onAnswer: (answer: JoinAnswer) => void): void {
      const join = { version: PROTOCOL_VERSION, room: roomId, seatSecret, name, media };
      const settle = (answer: JoinAnswer) => onAnswer(joinAnswerOf(answer));
      const askNow = () => request().emit('join room', join, (error, answer) => settle(error ? UNREACHABLE : answer));
      if (socket.connected) {
        askNow();
        return;
      }
      const mine = { join, isOnItsWay: false };
      early = mine;
      socket.once('connect', () => {
        early = null;
        if (mine.isOnItsWay) awaitJoinAnswer(settle);
        else askNow();
      });
    },

    update(update: ParticipantUpdate): void {
      if (!socket.connected) return;
      socket.emit('update participant', update, (answer) => {
        if (answer.ok) tell({ type: 'participant updated', participant: participantOf(answer.value) });
      });
    },

    async signal(target: ParticipantId, signal: Signal): Promise<SignalResult> {
      if (!socket.connected) return { ok: false, code: 'unreachable' };
      const isCandidate = signal.type === 'candidate';
      if (budget.waitMs(performance.now(), isCandidate ? RESERVED_SIGNALS : 1) > 0) return { ok: false, code: 'rate_limited' };
      budget.take();
      if (isCandidate) {
        // Without an acknowledgement: there are many, and a lost one costs a path and not the link.
        socket.emit('ice-candidate', { target, candidate: signal.candidate });
        return { ok: true, value: null };
      }
      const { type, sdp } = signal;
      const sending =
        type === 'offer' ? request().emitWithAck(type, { target, sdp }) : request().emitWithAck(type, { target, sdp });
      const result = await sending.catch(noAnswer);
      // A description that was too large would be too large again.
      return result ?? { ok: false, code: closeCode === TOO_LARGE ? 'bad_request' : 'unreachable' };
    },

    async iceServers(): Promise<IceServers | null> {
      if (!socket.connected) return null;
      const result = await request().emitWithAck('ice servers').catch(noAnswer);
      return result?.ok ? result.value : null;
    },

    isPolling: () => socket.connected && socket.io.engine.transport.name === 'polling',

    resume(): void {
      if (!socket.connected) {
        reconnectNow();
        return;
      }
      // All links of a call may ask at the same time.
      if (isProbing) return;
      isProbing = true;
      // A connection over a lost network seems alive until its pings time out. Every server answers this request (decisions/0073).
      request(PROBE_TIMEOUT_MS).emit('ice servers', (error) => {
        isProbing = false;
        if (error) reconnectNow();
      });
    },

    close(): void {
      listeners.clear();
      if (socket.connected) socket.emit('leave room');
      socket.disconnect();
    },

    listen(onEvent): () => void {
      listeners.add(onEvent);
      return () => listeners.delete(onEvent);
    },
  };
}
