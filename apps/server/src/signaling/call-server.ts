/** Socket.IO with the contract's events, the data of its sockets, and the names of its rooms. */
import type { ClientToServerEvents, ParticipantId, RoomId, ServerToClientEvents } from '@visavis/contract';
import type { Server, Socket } from 'socket.io';
import type { ConnectionBudget } from '../limits/connection-budget.ts';
import type { Outbox } from '../limits/outbox.ts';

/** The data of a connection. */
export interface ConnectionData {
  /** The key that limits by address count by. */
  address: string;
  budget: ConnectionBudget;
  outbox: Outbox;
  seat: {
    readonly roomId: RoomId;
    readonly id: ParticipantId;
    readonly isMinimal: boolean;
    /** Whether the store has recorded that this seat has sent a signal. */
    hasSignaled: boolean;
  } | null;
}

export type CallServer = Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, ConnectionData>;
export type CallSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, ConnectionData>;

/**
 * The Socket.IO room of a call's room. Every socket is also in a Socket.IO room with its own id: without the prefix, a room that is named like a
 * connection would receive that connection's events, and the connection the room's.
 */
export const channelOf = (roomId: RoomId): string => `room:${roomId}`;

/** The size of a packet without its description or candidate, and of an update without its name, in bytes. */
export const OVERHEAD_BYTES = 300;
