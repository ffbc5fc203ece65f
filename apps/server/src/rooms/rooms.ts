/** The port between signaling and the store of rooms: which participant holds which seat over which connection. */
import type { MediaState, Participant, ParticipantId, Result, RoomId } from '@visavis/contract';
import type { AdmissionRefusal, AdmissionRequest } from './admission.ts';

/** A participant's request for a seat over one connection. */
export interface SeatRequest extends Omit<AdmissionRequest, 'mayHaveLinks'> {
  readonly roomId: RoomId;
  /** When it arrived, in ms since the epoch by a monotonic clock. */
  readonly nowMs: number;
}

/** The result of an admitted request. */
export interface Seated {
  readonly self: Participant;
  /** The others, oldest seat first. */
  readonly participants: readonly Participant[];
  /** Whether the participant held the seat already. */
  readonly hasReturned: boolean;
  /** The connection that held the seat before, when it was another one. */
  readonly replacedConnectionId: string | null;
  /** The participant whose waiting seat was freed for this one; null when there was none. */
  readonly displacedId: ParticipantId | null;
  /**
   * Identifies the life of the store that `participants` come from. It changes when the store loses its seats, and not when a server that
   * shares the store starts. Clients treat participants that are missing from a roster of another epoch as late, and not as gone.
   */
  readonly serverEpoch: string;
}

/** A change of a seat by its participant. */
export interface SeatChange {
  readonly name?: string;
  readonly media?: MediaState;
  /** ms since the epoch, or null to lower it. */
  readonly handRaisedAt?: number | null;
}

/** A participant of a room and the connection that holds its seat. */
export interface Resident {
  readonly participant: Participant;
  /** A closed one while the participant is away. */
  readonly connectionId: string;
}

/** Asynchronous, so that several servers can share a store. */
export interface Rooms {
  /**
   * Admits a participant to a seat, or returns its seat to it, as {@link decideAdmission} decides. Each call is atomic: of two requests for the
   * last seat exactly one is admitted.
   */
  join(request: SeatRequest): Promise<Result<Seated, AdmissionRefusal>>;
  /** Finds a participant of this room, or null. Called for every relayed signal. */
  find(roomId: RoomId, id: ParticipantId): Promise<Resident | null>;
  /** Records that this connection's seat has sent a signal: from now on the participant may have peer connections. */
  signaled(roomId: RoomId, id: ParticipantId, connectionId: string): Promise<void>;
  /** Changes a seat that this connection holds; null when it holds none. Names are made distinct as at the join. */
  update(roomId: RoomId, id: ParticipantId, connectionId: string, change: SeatChange): Promise<Participant | null>;
  /** Keeps the seat of a closed connection until `untilMs` (ms since the epoch). Null when the connection holds none. */
  disconnect(roomId: RoomId, id: ParticipantId, connectionId: string, untilMs: number): Promise<Participant | null>;
  /** Frees the seat; false when this connection holds none. */
  leave(roomId: RoomId, id: ParticipantId, connectionId: string): Promise<boolean>;
  /** Frees every seat that has expired by `nowMs` (ms since the epoch), and returns them. */
  expire(nowMs: number): Promise<readonly { readonly roomId: RoomId; readonly id: ParticipantId }[]>;
  count(): Promise<{ readonly rooms: number; readonly seats: number }>;
}
