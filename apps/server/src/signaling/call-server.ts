/** Socket.IO with the contract's events, what a socket of it holds, and what its rooms are called. */
import type { ClientToServerEvents, ParticipantId, RoomId, ServerToClientEvents } from '@visavis/contract';
import type { Server, Socket } from 'socket.io';
import type { ConnectionBudget } from '../limits/connection-budget.ts';
import type { Outbox } from '../limits/outbox.ts';

/** What a connection holds. */
export interface ConnectionData {
  /** What limits of an address count by. */
  address: string;
  budget: ConnectionBudget;
  outbox: Outbox;
  seat: {
    readonly roomId: RoomId;
    readonly id: ParticipantId;
    readonly isBare: boolean;
    /** Whether the room knows that this seat has sent a signal. */
    hasSignaled: boolean;
  } | null;
}

export type CallServer = Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, ConnectionData>;
export type CallSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, ConnectionData>;

/**
 * The Socket.IO room of a call's room. Every socket is in a Socket.IO room of its own id, too: without the prefix a room that is named like a
 * connection would get that connection's events, and the connection the room's.
 */
export const channelOf = (roomId: RoomId): string => `room:${roomId}`;

/** What is around a description or a candidate in a packet, and an update but for its name, in bytes. */
export const OVERHEAD_BYTES = 300;
