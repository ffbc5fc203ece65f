/** The Socket.IO side of the contract: parse, one call into the rooms, emit, answer. It decides nothing about rooms itself. */
import {
  answerSchema,
  type IceServers,
  iceCandidateSchema,
  type Joined,
  type JoinRequest,
  type LeaveReason,
  offerSchema,
  type ParticipantId,
  participantUpdateSchema,
  type RoomId,
} from '@visavis/contract';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import type { AddressLimits } from '../limits/address-limits.ts';
import type { Rooms, SeatRequest } from '../rooms/rooms.ts';
import { type IceConfig, iceServersFor } from '../turn/ice-servers.ts';
import { type CallServer, type CallSocket, channelOf } from './call-server.ts';
import { participantIdOf, readJoin } from './join-request.ts';
import { type Answer, parse, serially, takeAck } from './requests.ts';

/** Where a relayed signal goes. */
type Receiver = Pick<CallSocket, 'emit'> | ReturnType<CallServer['to']>;

export interface GatewayOptions {
  readonly io: CallServer;
  readonly rooms: Rooms;
  readonly ice: IceConfig;
  readonly graceMs: number;
  readonly limits: AddressLimits;
  readonly log: Logger;
  readonly roomTag: (roomId: RoomId) => string;
  /** ms since the epoch. */
  readonly now: () => number;
  /** The same by the clock that can be set. */
  readonly wallNow: () => number;
}

/** Everything in every slot of a bare client is taken as on: it has no way to tell. */
const BARE_MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };

const NOT_JOINED: Answer = { ok: false, code: 'not_joined' };
const RATE_LIMITED: Answer = { ok: false, code: 'rate_limited' };

/** What stands around a description or a candidate in a packet, and an update but for its name, in bytes. */
const SURROUNDINGS_BYTES = 300;

/** Counts what a sender puts into the connections of these receivers; false, and nothing is counted, when one has too much of theirs unread. */
function putInto(receivers: readonly CallSocket[], sender: ParticipantId, bytes: number): boolean {
  if (!receivers.every(({ data }) => data.outbox.hasRoom(sender, bytes))) return false;
  for (const { data } of receivers) data.outbox.add(sender, bytes);
  return true;
}

/** Connects the contract's events to the rooms, for every connection that `io` accepts. */
export function attachGateway(options: GatewayOptions): void {
  options.io.on('connection', (socket) => new Connection(options, socket).listen());
}

/** Tells a room that somebody's seat was given up. */
export function announceLeft(
  { io, log, roomTag }: Pick<GatewayOptions, 'io' | 'log' | 'roomTag'>,
  roomId: RoomId,
  id: ParticipantId,
  reason: LeaveReason,
): void {
  io.to(channelOf(roomId)).emit('user left', id, reason);
  log.info({ room: roomTag(roomId), participant: id, reason }, 'participant left');
}

class Connection {
  readonly #options: GatewayOptions;
  readonly #socket: CallSocket;
  readonly #run: ReturnType<typeof serially>;

  constructor(options: GatewayOptions, socket: CallSocket) {
    this.#options = options;
    this.#socket = socket;
    this.#run = serially((cause) => {
      const logId = crypto.randomUUID();
      options.log.error({ err: cause, logId }, 'request failed');
      return { ok: false, code: 'internal', detail: logId };
    });
  }

  listen(): void {
    const socket: Socket = this.#socket;
    const { join }: { join?: unknown } = socket.handshake.auth;
    // Otherwise kept for as long as the socket lives, up to a frame of whatever it is, and the seat secret with it.
    socket.handshake.auth = {};
    if (join !== undefined) this.#onJoin([join, (answer: Answer) => socket.emit('join answer', answer)]);
    // Takes every event in, known or not, and lets none through to listeners: one function a socket instead of one for each event.
    socket.use(([event, ...args]) => this.#receive(event, args));
    this.#socket.on('disconnect', (reason) =>
      this.#run(
        () => this.#onDisconnect(reason),
        () => undefined,
      ),
    );
  }

  /** Arguments that nobody has checked yet. A connection over its budget hears `rate_limited`; one that goes on regardless is closed. */
  #receive(event: string, args: unknown[]): void {
    const verdict = this.#socket.data.budget.takeMessage();
    if (verdict !== 'ok') takeAck(args)(RATE_LIMITED);
    if (verdict === 'closed') this.#socket.disconnect(true);
    if (verdict !== 'ok') return;
    switch (event) {
      case 'join room':
        this.#onJoin(args);
        return;
      case 'offer':
        this.#on(args, offerSchema, ({ target, sdp }) =>
          this.#relay(target, sdp.sdp.length, (to, caller) => to.emit('offer', { target, caller, sdp })),
        );
        return;
      case 'answer':
        this.#on(args, answerSchema, ({ target, sdp }) =>
          this.#relay(target, sdp.sdp.length, (to, caller) => to.emit('answer', { target, caller, sdp })),
        );
        return;
      case 'ice-candidate':
        this.#on(args, iceCandidateSchema, ({ target, candidate }) =>
          this.#relay(target, candidate?.candidate.length ?? 0, (to, caller) => to.emit('ice-candidate', candidate, caller)),
        );
        return;
      case 'update participant':
        this.#on(args, participantUpdateSchema, (change) => this.#update(change));
        return;
      case 'leave room':
        this.#run(() => this.#leave('left'), takeAck(args));
        return;
      case 'ice servers':
        this.#run(() => this.#iceServers(), takeAck(args));
        return;
      default:
    }
  }

  #on<Payload>(args: unknown[], schema: Parameters<typeof parse<Payload>>[0], work: (payload: Payload) => Promise<Answer>): void {
    const ack = takeAck(args);
    const parsed = parse(schema, args[0]);
    this.#run(() => ('refusal' in parsed ? Promise.resolve(parsed.refusal) : work(parsed.payload)), ack);
  }

  /** Both forms: a bare client gets its refusal as an event, having asked for no answer. */
  #onJoin(args: unknown[]): void {
    const hasAck = typeof args.at(-1) === 'function';
    const ack = takeAck(args);
    this.#run(
      () => this.#join(args[0]),
      (answer) => {
        ack(answer);
        if (!hasAck && !answer.ok) this.#socket.emit('join refused', { code: answer.code as 'bad_request' });
      },
    );
  }

  async #join(raw: unknown): Promise<Answer> {
    const { limits, now, log, roomTag } = this.#options;
    const request = readJoin(raw);
    if ('refusal' in request) return request.refusal;
    const mayJoin = await limits.takeJoin(this.#socket.data.address, now());
    if (!mayJoin) return { ok: false, code: 'rate_limited' };
    const wanted = this.#seatRequest(request.payload);
    const held = this.#socket.data.seat;
    if (held && (held.roomId !== wanted.roomId || held.id !== wanted.participantId)) await this.#leave('left');
    const result = await this.#options.rooms.join(wanted);
    if (!result.ok) {
      log.info({ room: roomTag(wanted.roomId), code: result.code }, 'join refused');
      return result;
    }
    const { self, participants, hasReturned, replacedConnectionId, displacedId, serverEpoch } = result.value;
    if (displacedId) announceLeft(this.#options, wanted.roomId, displacedId, 'lost');
    this.#takeSeat(wanted, hasReturned, replacedConnectionId);
    // Residents hear of the newcomer before the newcomer hears of them: no offer can overtake the news of its sender.
    // What went to a connection that was replaced may never have arrived: the others hear of the gap, and send it again.
    if (replacedConnectionId) this.#socket.to(channelOf(wanted.roomId)).emit('user updated', { ...self, presence: 'away' });
    if (hasReturned) this.#socket.to(channelOf(wanted.roomId)).emit('user updated', self);
    else this.#socket.to(channelOf(wanted.roomId)).emit('user joined', self.id, self);
    if (self.form === 'bare') for (const { id } of participants) this.#socket.emit('other user', id);
    const joined: Joined = {
      self,
      participants,
      ...(await this.#iceServersOf(self.id)),
      topology: 'mesh',
      serverEpoch,
    };
    return { ok: true, value: joined };
  }

  #seatRequest(request: RoomId | JoinRequest): SeatRequest {
    const connectionId = this.#socket.id;
    const nowMs = this.#options.now();
    if (typeof request === 'string') {
      const bare = { name: 'Guest', media: BARE_MEDIA, form: 'bare' } as const;
      return { roomId: request, participantId: connectionId, connectionId, ...bare, nowMs };
    }
    const { room: roomId, seatSecret, name, media } = request;
    return { roomId, participantId: participantIdOf(seatSecret), connectionId, name, media, form: 'full', nowMs };
  }

  #takeSeat({ roomId, participantId: id, form }: SeatRequest, hasReturned: boolean, replacedConnectionId: string | null): void {
    const { io, log, roomTag } = this.#options;
    if (replacedConnectionId) {
      io.to(replacedConnectionId).emit('user left', id, 'replaced');
      io.in(replacedConnectionId).disconnectSockets();
    }
    this.#socket.data.seat = { roomId, id, isBare: form === 'bare', hasSignaled: false };
    void this.#socket.join(channelOf(roomId));
    log.info({ room: roomTag(roomId), participant: id, form }, hasReturned ? 'participant returned' : 'participant joined');
  }

  /** @param units length of what is passed on, without its surroundings. */
  async #relay(target: ParticipantId, units: number, deliver: (to: Receiver, caller: ParticipantId) => void): Promise<Answer> {
    const { seat } = this.#socket.data;
    if (!seat) return NOT_JOINED;
    // Looked up in the sender's own room alone: a message into another one cannot be expressed.
    const resident = target === seat.id ? null : await this.#options.rooms.find(seat.roomId, target);
    if (!resident) return { ok: false, code: 'participant_gone' };
    const { participant, connectionId } = resident;
    if (participant.presence === 'away') return { ok: false, code: 'participant_away' };
    const { io, rooms } = this.#options;
    if (!seat.hasSignaled) {
      seat.hasSignaled = true;
      await rooms.signaled(seat.roomId, seat.id, this.#socket.id);
    }
    // Past the adapter where the connection is one of this process.
    const receiver = io.sockets.sockets.get(connectionId);
    if (receiver && !receiver.data.outbox.put(seat.id, units + SURROUNDINGS_BYTES)) return RATE_LIMITED;
    deliver(receiver ?? io.to(connectionId), seat.id);
    return { ok: true, value: null };
  }

  async #update({ name, media, hand }: ReturnType<typeof participantUpdateSchema.parse>): Promise<Answer> {
    const { seat } = this.#socket.data;
    if (!seat) return NOT_JOINED;
    const change = {
      ...(name !== undefined && { name }),
      ...(media !== undefined && { media }),
      ...(hand !== undefined && { handRaisedAt: hand ? this.#options.now() : null }),
    };
    if (!putInto(this.#othersIn(seat.roomId), seat.id, (name?.length ?? 0) + SURROUNDINGS_BYTES)) return RATE_LIMITED;
    const participant = await this.#options.rooms.update(seat.roomId, seat.id, this.#socket.id, change);
    if (!participant) return NOT_JOINED;
    this.#socket.to(channelOf(seat.roomId)).emit('user updated', participant);
    return { ok: true, value: participant };
  }

  #othersIn(roomId: RoomId): CallSocket[] {
    const { adapter, sockets } = this.#options.io.sockets;
    const ids = [...(adapter.rooms.get(channelOf(roomId)) ?? [])].filter((id) => id !== this.#socket.id);
    return ids.flatMap((id) => sockets.get(id) ?? []);
  }

  async #iceServers(): Promise<Answer> {
    const { seat } = this.#socket.data;
    return seat ? { ok: true, value: await this.#iceServersOf(seat.id) } : NOT_JOINED;
  }

  async #iceServersOf(id: ParticipantId): Promise<IceServers> {
    const { ice, limits, now, wallNow, log } = this.#options;
    const hasRelay = ice.turnUrls.length > 0;
    const mayRelay = hasRelay && (await limits.takeRelay(this.#socket.data.address, id, now()));
    if (hasRelay && !mayRelay) log.info({ participant: id }, 'no relay: RELAYS_PER_WINDOW is used up for this address');
    return iceServersFor(ice, id, wallNow(), mayRelay);
  }

  async #leave(reason: LeaveReason): Promise<Answer> {
    const { seat } = this.#socket.data;
    if (!seat) return NOT_JOINED;
    this.#socket.data.seat = null;
    await this.#socket.leave(channelOf(seat.roomId));
    if (await this.#options.rooms.leave(seat.roomId, seat.id, this.#socket.id)) {
      announceLeft(this.#options, seat.roomId, seat.id, reason);
    }
    return { ok: true, value: null };
  }

  /** Goodbye ends a seat at once, and so does the loss of a bare one, to which nobody can return; any other seat waits. */
  async #onDisconnect(reason: string): Promise<Answer> {
    const { seat } = this.#socket.data;
    if (!seat) return NOT_JOINED;
    if (reason === 'client namespace disconnect') return this.#leave('left');
    if (seat.isBare) return this.#leave('lost');
    const { rooms, graceMs, io, now, log, roomTag } = this.#options;
    const participant = await rooms.disconnect(seat.roomId, seat.id, this.#socket.id, now() + graceMs);
    if (!participant) return NOT_JOINED;
    io.to(channelOf(seat.roomId)).emit('user updated', participant);
    log.info({ room: roomTag(seat.roomId), participant: seat.id, reason }, 'participant away');
    return { ok: true, value: null };
  }
}
