/** Notifies a room that a participant has left. */
import type { LeaveReason, ParticipantId, RoomId } from '@visavis/contract';
import { channelOf } from './call-server.ts';
import type { SignalingServices } from './services.ts';

/** Sends `user left` to all participants of the room, and logs it. */
export function announceLeft(
  { io, log, roomTag }: Pick<SignalingServices, 'io' | 'log' | 'roomTag'>,
  roomId: RoomId,
  id: ParticipantId,
  reason: LeaveReason,
): void {
  io.to(channelOf(roomId)).emit('user left', id, reason);
  log.info({ room: roomTag(roomId), participant: id, reason }, 'participant left');
}
