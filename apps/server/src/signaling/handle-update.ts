/** `update participant`: changes a seat and sends it to the others in the room. */
import { type ParticipantId, participantUpdateSchema, type RoomId } from '@visavis/contract';
import { type CallSocket, channelOf, OVERHEAD_BYTES } from './call-server.ts';
import { type HandlerContext, handlerOf } from './handler.ts';

export const updateHandler = handlerOf(participantUpdateSchema, async (context, { name, media, hand }) => {
  const { services, socket } = context;
  const { seat } = socket.data;
  if (!seat) return { ok: false, code: 'not_joined' };
  const change = {
    ...(name !== undefined && { name }),
    ...(media !== undefined && { media }),
    ...(hand !== undefined && { handRaisedAt: hand ? services.now() : null }),
  };
  const hasRoom = reserveIn(othersIn(context, seat.roomId), seat.id, (name?.length ?? 0) + OVERHEAD_BYTES);
  if (!hasRoom) return { ok: false, code: 'rate_limited' };
  const participant = await services.rooms.update(seat.roomId, seat.id, socket.id, change);
  if (!participant) return { ok: false, code: 'not_joined' };
  socket.to(channelOf(seat.roomId)).emit('user updated', participant);
  return { ok: true, value: participant };
});

/** The other connections of a room that this process holds. */
function othersIn({ services, socket }: HandlerContext, roomId: RoomId): CallSocket[] {
  const { adapter, sockets } = services.io.sockets;
  const ids = [...(adapter.rooms.get(channelOf(roomId)) ?? [])].filter((id) => id !== socket.id);
  return ids.flatMap((id) => sockets.get(id) ?? []);
}

/** Counts bytes that a sender sends to each of these receivers; false, and nothing is counted, when one of them has too much of this sender unread. */
function reserveIn(receivers: readonly CallSocket[], sender: ParticipantId, bytes: number): boolean {
  if (!receivers.every(({ data }) => data.outbox.hasRoom(sender, bytes))) return false;
  for (const { data } of receivers) data.outbox.add(sender, bytes);
  return true;
}
