/** `leave room` and the end of a connection: frees the seat, or keeps it for the grace window. */
import type { LeaveReason } from '@visavis/contract';
import { announceLeft } from './announce-left.ts';
import { channelOf } from './call-server.ts';
import type { AnswerTo, Handler, HandlerContext } from './handler.ts';

type LeaveAnswer = AnswerTo<'leave room'>;

const NOT_JOINED: LeaveAnswer = { ok: false, code: 'not_joined' };
const DONE: LeaveAnswer = { ok: true, value: null };

export const leaveHandler: Handler<LeaveAnswer> = {
  answer: (context) => leaveSeat(context, 'left'),
};

/**
 * Handles the end of the connection; its payload is Socket.IO's reason. A deliberate disconnect frees the seat at once. So does the loss of a minimal
 * client's connection, since it cannot return to its seat. Any other seat waits.
 */
export const disconnectHandler: Handler<LeaveAnswer> = {
  async answer(context, reason) {
    const { services, socket } = context;
    const { seat } = socket.data;
    if (!seat) return NOT_JOINED;
    if (reason === 'client namespace disconnect') return leaveSeat(context, 'left');
    if (seat.isMinimal) return leaveSeat(context, 'lost');
    const { rooms, graceMs, io, now, log, roomTag } = services;
    const participant = await rooms.disconnect(seat.roomId, seat.id, socket.id, now() + graceMs);
    if (!participant) return NOT_JOINED;
    io.to(channelOf(seat.roomId)).emit('user updated', participant);
    log.info({ room: roomTag(seat.roomId), participant: seat.id, reason }, 'participant away');
    return DONE;
  },
};

/** Frees the connection's seat and notifies the room. */
export async function leaveSeat({ services, socket }: HandlerContext, reason: LeaveReason): Promise<LeaveAnswer> {
  const { seat } = socket.data;
  if (!seat) return NOT_JOINED;
  socket.data.seat = null;
  await socket.leave(channelOf(seat.roomId));
  const hasLeft = await services.rooms.leave(seat.roomId, seat.id, socket.id);
  if (hasLeft) announceLeft(services, seat.roomId, seat.id, reason);
  return DONE;
}
