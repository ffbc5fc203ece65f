/** `offer`, `answer` and `ice-candidate`: relays a signal to one participant of the sender's room. The most frequent requests. */
import { answerSchema, iceCandidateSchema, offerSchema, type ParticipantId } from '@visavis/contract';
import type { GenericSchema } from 'valibot';
import { type CallServer, type CallSocket, OVERHEAD_BYTES } from './call-server.ts';
import { handlerOf } from './handler.ts';

/** The connection that a signal is sent to. */
type Receiver = Pick<CallSocket, 'emit'> | ReturnType<CallServer['to']>;

const RELAYED = { ok: true, value: null } as const;
const NOT_JOINED = { ok: false, code: 'not_joined' } as const;
const GONE = { ok: false, code: 'participant_gone' } as const;
const AWAY = { ok: false, code: 'participant_away' } as const;
const RATE_LIMITED = { ok: false, code: 'rate_limited' } as const;

/**
 * A handler that relays one kind of signal.
 *
 * @param unitsOf the length of the description or candidate, in UTF-16 units
 * @param send stamps the sender on the signal: a `caller` that the client set is ignored
 */
function relayHandler<Signal extends { readonly target: ParticipantId }>(
  schema: GenericSchema<unknown, Signal>,
  unitsOf: (signal: Signal) => number,
  send: (to: Receiver, signal: Signal, caller: ParticipantId) => void,
) {
  return handlerOf(schema, async ({ services, socket }, signal) => {
    const { seat } = socket.data;
    if (!seat) return NOT_JOINED;
    const { io, rooms } = services;
    // Looked up in the sender's own room only: no signal can reach another one.
    const resident = signal.target === seat.id ? null : await rooms.find(seat.roomId, signal.target);
    if (!resident) return GONE;
    if (resident.participant.presence === 'away') return AWAY;
    if (!seat.hasSignaled) {
      seat.hasSignaled = true;
      await rooms.signaled(seat.roomId, seat.id, socket.id);
    }
    // Without the adapter where this process holds the connection.
    const receiver = io.sockets.sockets.get(resident.connectionId);
    if (receiver && !receiver.data.outbox.put(seat.id, unitsOf(signal) + OVERHEAD_BYTES)) return RATE_LIMITED;
    send(receiver ?? io.to(resident.connectionId), signal, seat.id);
    return RELAYED;
  });
}

export const offerHandler = relayHandler(
  offerSchema,
  ({ sdp }) => sdp.sdp.length,
  (to, { target, sdp }, caller) => to.emit('offer', { target, caller, sdp }),
);

export const answerHandler = relayHandler(
  answerSchema,
  ({ sdp }) => sdp.sdp.length,
  (to, { target, sdp }, caller) => to.emit('answer', { target, caller, sdp }),
);

export const candidateHandler = relayHandler(
  iceCandidateSchema,
  ({ candidate }) => candidate?.candidate.length ?? 0,
  (to, { candidate }, caller) => to.emit('ice-candidate', candidate, caller),
);
