/** One room in a store: its policy and its seats. Pure. */
import type { Participant, ParticipantId, SentParticipant } from '@visavis/contract';
import { distinctName } from './distinct-name.ts';

/** The rules of one room that {@link decideAdmission} applies. A lock or a passcode would be a field here. */
export interface RoomPolicy {
  /** Seats in the room. */
  readonly capacity: number;
}

/** One participant's place in a room, kept over a lost connection until it expires. */
export interface Seat {
  readonly participant: SentParticipant;
  /** The name that the participant requested; the displayed name may have a number after it. */
  readonly requestedName: string;
  /** The connection that holds the seat; while the participant is away, the last one. */
  readonly connectionId: string;
  /** When a seat without a connection expires, in ms since the epoch; null while the participant is here. */
  readonly expiresAtMs: number | null;
  /** Whether the participant may have peer connections already, which go on while the seat waits. */
  readonly mayHaveLinks: boolean;
}

/** A room. Its host and the requests that wait to be admitted would be fields beside its seats. */
export interface Room {
  readonly policy: RoomPolicy;
  /** By participant, oldest seat first. */
  readonly seats: Map<ParticipantId, Seat>;
}

/** An empty room. */
export const createRoom = (policy: RoomPolicy): Room => ({ policy, seats: new Map() });

/** All participants of a room but one, oldest seat first. */
export const othersIn = (room: Room, id: ParticipantId): readonly Participant[] =>
  [...room.seats.values()].map(({ participant }) => participant).filter((other) => other.id !== id);

/**
 * The displayed name of a seat: distinct from the other names, and unchanged as long as the requested name is.
 *
 * @param held the participant's seat, null before there is one
 */
export function displayedName(held: Seat | null, requestedName: string, others: readonly Participant[]): string {
  if (held?.requestedName === requestedName) return held.participant.name;
  return distinctName(
    requestedName,
    others.map(({ name }) => name),
  );
}
