/** Stores rooms in this process's memory. Seats and epoch end with the process. */
import type { ParticipantId, RoomId } from '@visavis/contract';
import { decideAdmission } from './admission.ts';
import { createRoom, displayedName, othersIn, type Room, type RoomPolicy, type Seat } from './room.ts';
import type { Rooms } from './rooms.ts';

export interface MemoryRoomsOptions {
  /** The policy of every room. */
  readonly policy: RoomPolicy;
  /**
   * Until when participants of an earlier store may join, in ms since the epoch by the clock of `SeatRequest.nowMs`. Calls go on while a server
   * restarts, so such participants may have connections to each other. Left out: none join.
   */
  readonly survivorsUntilMs?: number;
}

/** An empty store with an epoch of its own. */
export function createMemoryRooms({ policy, survivorsUntilMs = 0 }: MemoryRoomsOptions): Rooms {
  const serverEpoch = crypto.randomUUID();
  const rooms = new Map<RoomId, Room>();

  /** The room and the seat in it that this connection holds, or null. */
  const holding = (roomId: RoomId, id: ParticipantId, connectionId: string): { room: Room; seat: Seat } | null => {
    const room = rooms.get(roomId);
    const seat = room?.seats.get(id);
    return room && seat?.connectionId === connectionId ? { room, seat } : null;
  };

  const unseat = (roomId: RoomId, id: ParticipantId): void => {
    const room = rooms.get(roomId);
    room?.seats.delete(id);
    if (room?.seats.size === 0) rooms.delete(roomId);
  };

  return {
    async join({ roomId, nowMs, ...request }) {
      const room = rooms.get(roomId) ?? createRoom(policy);
      const admission = decideAdmission(room, { ...request, mayHaveLinks: nowMs < survivorsUntilMs });
      if (admission.verdict === 'refuse') return { ok: false, code: admission.code };
      const { seat, hasReturned, replacedConnectionId, displacedId } = admission;
      if (displacedId !== null) room.seats.delete(displacedId);
      room.seats.set(request.participantId, seat);
      rooms.set(roomId, room);
      const participants = othersIn(room, request.participantId);
      return {
        ok: true,
        value: { self: seat.participant, participants, hasReturned, replacedConnectionId, displacedId, serverEpoch },
      };
    },

    async find(roomId, id) {
      return rooms.get(roomId)?.seats.get(id) ?? null;
    },

    async signaled(roomId, id, connectionId) {
      const held = holding(roomId, id, connectionId);
      if (held) held.room.seats.set(id, { ...held.seat, mayHaveLinks: true });
    },

    async update(roomId, id, connectionId, change) {
      const held = holding(roomId, id, connectionId);
      if (!held) return null;
      const { room, seat } = held;
      const requestedName = change.name ?? seat.requestedName;
      const participant = { ...seat.participant, ...change, name: displayedName(seat, requestedName, othersIn(room, id)) };
      room.seats.set(id, { ...seat, requestedName, participant });
      return participant;
    },

    async disconnect(roomId, id, connectionId, untilMs) {
      const held = holding(roomId, id, connectionId);
      if (!held) return null;
      const participant = { ...held.seat.participant, presence: 'away' } as const;
      held.room.seats.set(id, { ...held.seat, participant, expiresAtMs: untilMs });
      return participant;
    },

    async leave(roomId, id, connectionId) {
      if (!holding(roomId, id, connectionId)) return false;
      unseat(roomId, id);
      return true;
    },

    async expire(nowMs) {
      const expired: { roomId: RoomId; id: ParticipantId }[] = [];
      for (const [roomId, { seats }] of rooms) {
        for (const [id, { expiresAtMs }] of seats) {
          if (expiresAtMs !== null && expiresAtMs <= nowMs) expired.push({ roomId, id });
        }
      }
      for (const { roomId, id } of expired) unseat(roomId, id);
      return expired;
    },

    async count() {
      const seats = [...rooms.values()].reduce((sum, room) => sum + room.seats.size, 0);
      return { rooms: rooms.size, seats };
    },
  };
}
