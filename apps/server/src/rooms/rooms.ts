/** The port between signaling and the store of rooms: which participant holds which seat over which connection. */
import type { MediaState, Participant, ParticipantId, Result, RoomId } from '@visavis/contract';
import type { AdmissionRefusal, AdmissionRequest } from './admission.ts';

/** A participant's request for a seat over one connection. */
export interface SeatRequest extends Omit<AdmissionRequest, 'mayHaveLinks'> {
  readonly roomId: RoomId;
  /** When it arrived, in ms since the epoch by a clock that is never set back. */
  readonly nowMs: number;
}

/** A seat that was given. */
export interface Seated {
  readonly self: Participant;
  /** The others, oldest seat first. */
  readonly participants: readonly Participant[];
  /** Whether the participant held the seat already. */
  readonly hasReturned: boolean;
  /** The connection that held the seat until now, when it was another one. */
  readonly replacedConnectionId: string | null;
  /** The participant whose waiting seat was given up for this one; null when there was none. */
  readonly displacedId: ParticipantId | null;
  /**
   * Identifies the life of the store that `participants` come from. It changes when the store loses its seats, and not when a server starts that
   * shares the store: clients take participants that are missing from a roster of another epoch for late, not for gone.
   */
  readonly serverEpoch: string;
}

/** What a participant may change about itself. */
export interface SeatChange {
  readonly name?: string;
  readonly media?: MediaState;
  /** ms since the epoch, or null to lower it. */
  readonly handRaisedAt?: number | null;
}

/** A participant of a room and the connection that holds its seat. */
export interface Resident {
  readonly participant: Participant;
  /** Closed while the participant is away. */
  readonly connectionId: string;
}

/** Asynchronous, so that a store that several servers share fits behind it. */
export interface Rooms {
  /**
   * Gives a seat, or gives one back to the participant who shows its id again, as {@link decideAdmission} decides. Each call is atomic: of two
   * requests for the last seat exactly one gets it.
   */
  join(request: SeatRequest): Promise<Result<Seated, AdmissionRefusal>>;
  /** A participant of this room, or null. Called for every relayed signal. */
  find(roomId: RoomId, id: ParticipantId): Promise<Resident | null>;
  /** This connection's seat has sent a signal: the participant may have connections to others from now on. */
  signaled(roomId: RoomId, id: ParticipantId, connectionId: string): Promise<void>;
  /** Changes a seat that this connection holds; null when it does not. Names are made distinct as at the join. */
  update(roomId: RoomId, id: ParticipantId, connectionId: string, change: SeatChange): Promise<Participant | null>;
  /** The connection is closed: its seat waits until `untilMs` (ms since the epoch). Null when it holds no seat (any more). */
  disconnect(roomId: RoomId, id: ParticipantId, connectionId: string, untilMs: number): Promise<Participant | null>;
  /** Gives the seat up; false when this connection holds none (any more). */
  leave(roomId: RoomId, id: ParticipantId, connectionId: string): Promise<boolean>;
  /** Gives up every seat that expired by `nowMs` (ms since the epoch). */
  expire(nowMs: number): Promise<readonly { readonly roomId: RoomId; readonly id: ParticipantId }[]>;
  count(): Promise<{ readonly rooms: number; readonly seats: number }>;
}
