/** Signaling over Socket.IO; the only file of the engine that knows it. */
import type {
  ClientToServerEvents,
  IceServers,
  Joined,
  MediaState,
  ParticipantId,
  ParticipantUpdate,
  RefusalCode,
  Result,
  RoomId,
  ServerToClientEvents,
  SignalRefusalCode,
} from '@visavis/contract';
import { PROTOCOL_VERSION } from '@visavis/contract/limits';
import { io, type Socket } from 'socket.io-client';
import type { Signal, SignalingEvent, SignalingPort, SignalResult } from './signaling-port.ts';

export interface SignalingOptions {
  /** The server; the page's own origin when left out. */
  readonly url?: string;
  readonly roomId: RoomId;
  /** 32 random bytes in base64url. */
  readonly seatSecret: string;
}

/** How long an answer of the server may take before a request counts as lost, in ms. */
const ACK_TIMEOUT_MS = 5_000;

/** A port that connects at once, so that a later join costs one round trip. */
export function connectSignaling({ url, roomId, seatSecret }: SignalingOptions): SignalingPort {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(url ?? '', {
    // Polling is the way out where a WebSocket is refused: iOS Safari with a self-signed certificate, some proxies.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 7_000,
    forceNew: true,
  });
  const listeners = new Set<(event: SignalingEvent) => void>();
  const tell = (event: SignalingEvent) => {
    for (const onEvent of [...listeners]) onEvent(event);
  };

  socket.on('connect', () => tell({ type: 'connected' }));
  socket.on('disconnect', (reason) => {
    tell({ type: 'disconnected' });
    // Closed by the server on purpose (a flood, a restart): Socket.IO does not come back from that by itself.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('server draining', () => tell({ type: 'draining' }));
  socket.on('user joined', (_id, participant) => tell({ type: 'participant joined', participant }));
  socket.on('user updated', (participant) => tell({ type: 'participant updated', participant }));
  socket.on('user left', (id, reason) => tell({ type: 'participant left', id, reason }));
  socket.on('offer', ({ caller, sdp }) => tell({ type: 'signal', caller, signal: { type: 'offer', sdp } }));
  socket.on('answer', ({ caller, sdp }) => tell({ type: 'signal', caller, signal: { type: 'answer', sdp } }));
  socket.on('ice-candidate', (candidate, caller) => tell({ type: 'signal', caller, signal: { type: 'candidate', candidate } }));

  /** One request and its answer; null when none came in time or the connection was lost meanwhile. */
  const request = <Answer>(emit: (ack: (answer: Answer) => void) => void): Promise<Answer | null> =>
    new Promise((resolve) => {
      const settle = (answer: Answer | null) => {
        clearTimeout(timer);
        socket.off('disconnect', giveUp);
        resolve(answer);
      };
      const giveUp = () => settle(null);
      const timer = setTimeout(giveUp, ACK_TIMEOUT_MS);
      socket.on('disconnect', giveUp);
      emit(settle);
    });

  return {
    async join(name: string, media: MediaState): Promise<Result<Joined, RefusalCode | 'unreachable'>> {
      if (!socket.connected) await connected(socket);
      const join = { version: PROTOCOL_VERSION, room: roomId, seatSecret, name, media };
      const result = await request<Result<Joined, RefusalCode>>((ack) => socket.emit('join room', join, ack));
      return result ?? { ok: false, code: 'unreachable' };
    },

    update(update: ParticipantUpdate): void {
      if (socket.connected) socket.emit('update participant', update);
    },

    async signal(target: ParticipantId, signal: Signal): Promise<SignalResult> {
      if (!socket.connected) return { ok: false, code: 'unreachable' };
      const result = await request<Result<null, SignalRefusalCode>>((ack) => {
        if (signal.type === 'offer') socket.emit('offer', { target, sdp: signal.sdp }, ack);
        else if (signal.type === 'answer') socket.emit('answer', { target, sdp: signal.sdp }, ack);
        else socket.emit('ice-candidate', { target, candidate: signal.candidate }, ack);
      });
      return result ?? { ok: false, code: 'unreachable' };
    },

    async iceServers(): Promise<IceServers | null> {
      if (!socket.connected) return null;
      const result = await request<Result<IceServers, RefusalCode>>((ack) => socket.emit('ice servers', ack));
      return result?.ok ? result.value : null;
    },

    close(): void {
      if (socket.connected) socket.emit('leave room');
      socket.disconnect();
      listeners.clear();
    },

    listen(onEvent): () => void {
      listeners.add(onEvent);
      return () => listeners.delete(onEvent);
    },
  };
}

/** Resolves at the next connection; never, when the socket is closed first: whoever waits has been closed with it. */
function connected(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('connect', () => resolve()));
}
