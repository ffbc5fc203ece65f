/** The domain: who sits in which room. It knows no socket, no timer and no clock; asynchronous, so that another store fits behind it. */
import type { MediaState, Participant, ParticipantId, Result, RoomId } from '@visavis/contract';
import { distinctName } from './distinct-name.ts';

/** Somebody who asks for a seat over one connection. */
export interface SeatRequest {
  readonly roomId: RoomId;
  readonly participantId: ParticipantId;
  readonly connectionId: string;
  readonly name: string;
  readonly media: MediaState;
  readonly form: Participant['form'];
  /** Whether they may hold links already that were made through another process, so that this one has seen no signal of theirs. */
  readonly mayHaveLinks: boolean;
}

/** A seat that was given. */
export interface Seated {
  readonly self: Participant;
  /** The others, oldest seat first. */
  readonly participants: readonly Participant[];
  /** Whether the seat was theirs already. */
  readonly hasReturned: boolean;
  /** The connection that held the seat until now, when it was another one. */
  readonly replacedConnectionId: string | null;
  /** Who lost a waiting seat to this one; null: nobody did. */
  readonly displacedId: ParticipantId | null;
}

/** What a participant may change about themselves. */
export interface SeatChange {
  readonly name?: string;
  readonly media?: MediaState;
  /** ms since the epoch, or null to lower it. */
  readonly handRaisedAt?: number | null;
}

/** Somebody in a room. */
export interface Resident {
  readonly participant: Participant;
  /** Gone while they are away. */
  readonly connectionId: string;
}

export interface Rooms {
  /**
   * Gives a seat, or gives one back to the participant who shows its id again; two who race for the last seat: exactly one gets it. In a full room
   * the seat that has waited longest of those without a signal gives way: a connection that came and went, and no call that is interrupted.
   */
  join(request: SeatRequest): Promise<Result<Seated, 'room_full'>>;
  /** Somebody in this room and the connection that holds their seat, or null. */
  find(roomId: RoomId, id: ParticipantId): Promise<Resident | null>;
  /** This connection's seat has sent a signal: whatever becomes of its socket, it may have a link that goes on. */
  signaled(roomId: RoomId, id: ParticipantId, connectionId: string): Promise<void>;
  /** Changes a seat that this connection holds; null when it does not. Names are told apart as at the join. */
  update(roomId: RoomId, id: ParticipantId, connectionId: string, change: SeatChange): Promise<Participant | null>;
  /** The connection is gone: its seat waits until `untilMs` (ms since the epoch). Null when it holds no seat (any more). */
  disconnect(roomId: RoomId, id: ParticipantId, connectionId: string, untilMs: number): Promise<Participant | null>;
  /** Gives the seat up; false when this connection holds none (any more). */
  leave(roomId: RoomId, id: ParticipantId, connectionId: string): Promise<boolean>;
  /** Gives up every seat whose wait was over at `nowMs`. */
  expire(nowMs: number): Promise<readonly { readonly roomId: RoomId; readonly id: ParticipantId }[]>;
  count(): Promise<{ readonly rooms: number; readonly seats: number }>;
}

interface Seat {
  participant: Participant;
  /** The name that was asked for; the one that is shown may have a number behind it. */
  askedName: string;
  connectionId: string;
  expiresAtMs: number | null;
  mayHaveLinks: boolean;
}

/** Rooms in this process's memory. @param capacity seats a room. */
export function createRooms(capacity: number): Rooms {
  const rooms = new Map<RoomId, Map<ParticipantId, Seat>>();

  const seatOf = (roomId: RoomId, id: ParticipantId, connectionId: string): Seat | null => {
    const seat = rooms.get(roomId)?.get(id);
    return seat?.connectionId === connectionId ? seat : null;
  };

  const unseat = (roomId: RoomId, id: ParticipantId): void => {
    const room = rooms.get(roomId);
    room?.delete(id);
    if (room?.size === 0) rooms.delete(roomId);
  };

  /** The seat that gives way to a newcomer, see {@link Rooms.join}. */
  const ghostIn = (room: ReadonlyMap<ParticipantId, Seat>): ParticipantId | null => {
    const ghosts = [...room].filter(([, { expiresAtMs, mayHaveLinks }]) => expiresAtMs !== null && !mayHaveLinks);
    const [longest] = ghosts.sort(([, a], [, b]) => (a.expiresAtMs ?? 0) - (b.expiresAtMs ?? 0));
    return longest?.[0] ?? null;
  };

  /** The name under which a seat is shown: it stays the same for as long as the same name is asked for. */
  const shownName = (room: ReadonlyMap<ParticipantId, Seat>, id: ParticipantId, askedName: string): string => {
    const before = room.get(id);
    if (before?.askedName === askedName) return before.participant.name;
    const others = [...room.values()].map(({ participant }) => participant).filter((other) => other.id !== id);
    return distinctName(
      askedName,
      others.map(({ name }) => name),
    );
  };

  return {
    async join({ roomId, participantId: id, connectionId, name, media, form, mayHaveLinks }) {
      const room = rooms.get(roomId) ?? new Map<ParticipantId, Seat>();
      const before = room.get(id);
      const displacedId = !before && room.size >= capacity ? ghostIn(room) : null;
      if (displacedId !== null) room.delete(displacedId);
      if (!before && room.size >= capacity) return { ok: false, code: 'room_full' };
      const handRaisedAt = before?.participant.handRaisedAt ?? null;
      const self: Participant = { id, name: shownName(room, id, name), media, handRaisedAt, presence: 'here', form };
      room.set(id, {
        participant: self,
        askedName: name,
        connectionId,
        expiresAtMs: null,
        mayHaveLinks: mayHaveLinks || before?.mayHaveLinks === true,
      });
      rooms.set(roomId, room);
      const participants = [...room.values()].map(({ participant }) => participant).filter((other) => other.id !== id);
      const isReplacing = before !== undefined && before.expiresAtMs === null && before.connectionId !== connectionId;
      const replacedConnectionId = isReplacing ? before.connectionId : null;
      return { ok: true, value: { self, participants, hasReturned: before !== undefined, replacedConnectionId, displacedId } };
    },

    async find(roomId, id) {
      return rooms.get(roomId)?.get(id) ?? null;
    },

    async signaled(roomId, id, connectionId) {
      const seat = seatOf(roomId, id, connectionId);
      if (seat) seat.mayHaveLinks = true;
    },

    async update(roomId, id, connectionId, change) {
      const seat = seatOf(roomId, id, connectionId);
      if (!seat) return null;
      const name = shownName(rooms.get(roomId) ?? new Map(), id, change.name ?? seat.askedName);
      seat.askedName = change.name ?? seat.askedName;
      seat.participant = { ...seat.participant, ...change, name };
      return seat.participant;
    },

    async disconnect(roomId, id, connectionId, untilMs) {
      const seat = seatOf(roomId, id, connectionId);
      if (!seat) return null;
      seat.participant = { ...seat.participant, presence: 'away' };
      seat.expiresAtMs = untilMs;
      return seat.participant;
    },

    async leave(roomId, id, connectionId) {
      if (!seatOf(roomId, id, connectionId)) return false;
      unseat(roomId, id);
      return true;
    },

    async expire(nowMs) {
      const expired: { roomId: RoomId; id: ParticipantId }[] = [];
      for (const [roomId, room] of rooms) {
        for (const [id, { expiresAtMs }] of room) {
          if (expiresAtMs !== null && expiresAtMs <= nowMs) expired.push({ roomId, id });
        }
      }
      for (const { roomId, id } of expired) unseat(roomId, id);
      return expired;
    },

    async count() {
      const seats = [...rooms.values()].reduce((sum, room) => sum + room.size, 0);
      return { rooms: rooms.size, seats };
    },
  };
}
