/** One room as a store keeps it: the rules that hold in it, and its seats. Pure. */
import type { Participant, ParticipantId } from '@visavis/contract';
import { distinctName } from './distinct-name.ts';

/** The rules of one room that {@link decideAdmission} applies. A lock or a passcode would be a field here. */
export interface RoomPolicy {
  /** Seats in the room. */
  readonly capacity: number;
}

/** One participant's place in a room, kept over a lost connection until it expires. */
export interface Seat {
  readonly participant: Participant;
  /** The name that was asked for; the name that is shown may have a number behind it. */
  readonly askedName: string;
  /** The connection that holds the seat; while the participant is away, the last one. */
  readonly connectionId: string;
  /** When a seat without a connection is given up, in ms since the epoch; null while the participant is here. */
  readonly expiresAtMs: number | null;
  /** Whether the participant may have connections to others already, which go on while the seat waits. */
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
 * The name under which a seat is shown: distinct from the others, and the same for as long as the same name is asked for.
 *
 * @param held the participant's seat, null before there is one
 */
export function shownName(held: Seat | null, askedName: string, others: readonly Participant[]): string {
  if (held?.askedName === askedName) return held.participant.name;
  return distinctName(
    askedName,
    others.map(({ name }) => name),
  );
}
