/** `join room`, in the full and in the minimal form: takes a seat, notifies the others, and answers with the roster and the ICE servers. */
import type { JoinRequest, RoomId } from '@visavis/contract';
import type { Seated, SeatRequest } from '../rooms/rooms.ts';
import { announceLeft } from './announce-left.ts';
import { channelOf } from './call-server.ts';
import { issueIceServers } from './handle-ice-servers.ts';
import { leaveSeat } from './handle-leave.ts';
import type { AnswerTo, Handler, HandlerContext } from './handler.ts';
import { participantIdOf, readJoin } from './join-request.ts';

/** Microphone and camera of a minimal client count as on, since it cannot report them. */
const MINIMAL_MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };

export const joinHandler: Handler<AnswerTo<'join room'>> = {
  async answer(context, raw) {
    const { services, socket } = context;
    const { rooms, limits, now, log, roomTag } = services;
    const request = readJoin(raw);
    if ('refusal' in request) return request.refusal;
    const mayJoin = await limits.takeJoin(socket.data.address, now());
    if (!mayJoin) return { ok: false, code: 'rate_limited' };
    const wanted = seatRequest(context, request.payload);
    const held = socket.data.seat;
    if (held && (held.roomId !== wanted.roomId || held.id !== wanted.participantId)) await leaveSeat(context, 'left');
    const result = await rooms.join(wanted);
    if (!result.ok) {
      log.info({ room: roomTag(wanted.roomId), code: result.code }, 'join refused');
      return result;
    }
    const { self, participants, serverEpoch } = result.value;
    enter(context, wanted, result.value);
    const iceServers = await issueIceServers(context, self.id);
    return { ok: true, value: { self, participants, ...iceServers, topology: 'mesh', serverEpoch } };
  },

  /** A minimal client requests no acknowledgement and gets a refusal as an event. */
  answerWithoutAck({ socket }, answer) {
    if (!answer.ok) socket.emit('join refused', { code: answer.code });
  },
};

function seatRequest({ services, socket }: HandlerContext, request: RoomId | JoinRequest): SeatRequest {
  const connection = { connectionId: socket.id, nowMs: services.now() };
  if (typeof request === 'string') {
    return { roomId: request, participantId: socket.id, ...connection, name: 'Guest', media: MINIMAL_MEDIA, client: 'minimal' };
  }
  const { room: roomId, seatSecret, name, media } = request;
  return { roomId, participantId: participantIdOf(seatSecret), ...connection, name, media, client: 'full' };
}

/** Assigns the seat to the connection and notifies the others, before the newcomer is answered: no offer of it can arrive before `user joined`. */
function enter(context: HandlerContext, { roomId, client }: SeatRequest, seated: Seated): void {
  const { services, socket } = context;
  const { io, log, roomTag } = services;
  const { self, participants, hasReturned, replacedConnectionId, displacedId } = seated;
  if (displacedId) announceLeft(services, roomId, displacedId, 'lost');
  if (replacedConnectionId) {
    io.to(replacedConnectionId).emit('user left', self.id, 'replaced');
    io.in(replacedConnectionId).disconnectSockets();
  }
  socket.data.seat = { roomId, id: self.id, isMinimal: client === 'minimal', hasSignaled: false };
  void socket.join(channelOf(roomId));
  log.info({ room: roomTag(roomId), participant: self.id, client }, hasReturned ? 'participant returned' : 'participant joined');
  const others = socket.to(channelOf(roomId));
  // Signals to the replaced connection may be lost: the others see the participant away, and send them again when it returns.
  if (replacedConnectionId) others.emit('user updated', { ...self, presence: 'away' });
  if (hasReturned) others.emit('user updated', self);
  else others.emit('user joined', self.id, self);
  if (client === 'minimal') for (const { id } of participants) socket.emit('other user', id);
}
