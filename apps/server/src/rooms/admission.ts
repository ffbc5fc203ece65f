/** Decides whether a participant is admitted to a room, and to which seat. Pure: the store applies the decision. */
import type { MediaState, Participant, ParticipantId } from '@visavis/contract';
import { displayedName, othersIn, type Room, type Seat } from './room.ts';

/** A participant's request for a seat in one room over one connection. */
export interface AdmissionRequest {
  readonly participantId: ParticipantId;
  readonly connectionId: string;
  readonly name: string;
  readonly media: MediaState;
  readonly client: Participant['client'];
  /** Whether the participant may have peer connections from before the store began, whose signals it has not seen. */
  readonly mayHaveLinks: boolean;
}

/** Why a participant is not admitted. */
export type AdmissionRefusal = 'room_full';

/** The decision. A room with a waiting list would add `wait` here: the store would keep the request in the room. */
export type Admission =
  | {
      readonly verdict: 'admit';
      /** The seat from now on. */
      readonly seat: Seat;
      /** Whether the participant held the seat already. */
      readonly hasReturned: boolean;
      /** The connection to close, which held the seat before; null when there is none. */
      readonly replacedConnectionId: string | null;
      /** The participant whose seat is freed for this one; null when a seat was free. */
      readonly displacedId: ParticipantId | null;
    }
  | { readonly verdict: 'refuse'; readonly code: AdmissionRefusal };

/**
 * Applies the room's policy to a request.
 *
 * - A participant that holds a seat keeps it, however full the room is, with its raised hand. Another connection that still holds the seat is
 *   replaced.
 * - A newcomer gets a free seat. In a full room it gets the seat that has waited longest of those that have neither a connection nor ever sent a
 *   signal, since no call is interrupted then. Without such a seat the answer is `room_full`.
 * - The name is made distinct from the names of the other participants.
 */
export function decideAdmission(room: Room, request: AdmissionRequest): Admission {
  const { participantId: id, connectionId, name, media, client } = request;
  const held = room.seats.get(id) ?? null;
  const isFull = room.seats.size >= room.policy.capacity;
  const displacedId = held === null && isFull ? displaceableIn(room) : null;
  if (held === null && isFull && displacedId === null) return { verdict: 'refuse', code: 'room_full' };
  const others = othersIn(room, id).filter((other) => other.id !== displacedId);
  const isReplacing = held !== null && held.expiresAtMs === null && held.connectionId !== connectionId;
  const seat: Seat = {
    participant: {
      id,
      name: displayedName(held, name, others),
      media,
      handRaisedAt: held?.participant.handRaisedAt ?? null,
      presence: 'here',
      client,
      // For clients of before `client`.
      form: client === 'minimal' ? 'bare' : 'full',
    },
    requestedName: name,
    connectionId,
    expiresAtMs: null,
    mayHaveLinks: request.mayHaveLinks || held?.mayHaveLinks === true,
  };
  return {
    verdict: 'admit',
    seat,
    hasReturned: held !== null,
    replacedConnectionId: isReplacing ? held.connectionId : null,
    displacedId,
  };
}

/** The seat that is freed for a newcomer: the first to expire of the displaceable ones; null when there is none. */
function displaceableIn(room: Room): ParticipantId | null {
  let first: { readonly id: ParticipantId; readonly expiresAtMs: number } | null = null;
  for (const [id, { expiresAtMs, mayHaveLinks }] of room.seats) {
    if (expiresAtMs === null || mayHaveLinks) continue;
    if (first === null || expiresAtMs < first.expiresAtMs) first = { id, expiresAtMs };
  }
  return first?.id ?? null;
}
