/**
 * The signaling contract: every event, its payload and its answer, as schemas and the Socket.IO event maps inferred from
 * them. `docs/protocol.md` is the specification in prose.
 *
 * Nouns: a *room* is a place (`/room/:id`), a *participant* holds a seat in it, a *seat secret* proves the seat, a *signal*
 * is an offer, an answer or a candidate, a *link* the local end of the connection to one participant, a *slot* one of four media sections.
 */
import * as v from 'valibot';
import { cleanDisplayName } from './display-name.ts';
import {
  CANDIDATE_MAX_UNITS,
  hasTooManyMediaLines,
  MEDIA_LINES_MAX,
  NAME_MAX_UNITS,
  PARTICIPANT_ID_PATTERN,
  ROOM_ID_MAX_UNITS,
  SDP_MAX_UNITS,
  SEAT_SECRET_PATTERN,
} from './limits.ts';
import { canonicalRoomId } from './room-id.ts';

/** A place: 1 to 64 characters of `[a-z0-9_-]`, in the canonical form of {@link canonicalRoomId} whatever was sent. */
export const roomIdSchema = v.pipe(
  v.string(),
  v.maxLength(ROOM_ID_MAX_UNITS),
  v.transform(canonicalRoomId),
  v.string('must be 1 to 64 characters of [a-z0-9_-]'),
);
export type RoomId = v.InferOutput<typeof roomIdSchema>;

/** A participant's id: the hash of its seat secret, or the socket id of a minimal client. */
export const participantIdSchema = v.pipe(v.string(), v.regex(PARTICIPANT_ID_PATTERN));
export type ParticipantId = v.InferOutput<typeof participantIdSchema>;

/** What a participant sends right now, slot by slot. */
export const mediaStateSchema = v.object({
  microphone: v.boolean(),
  camera: v.boolean(),
  screen: v.boolean(),
  screenAudio: v.boolean(),
});
export type MediaState = Readonly<v.InferOutput<typeof mediaStateSchema>>;

/** One of the four media sections of a link. */
export type Slot = keyof MediaState;

/** A display name, cleaned (NFC, trimmed, no control or bidi-override characters), 1 to 64 grapheme clusters. */
export const nameSchema = v.pipe(
  v.string(),
  v.maxLength(NAME_MAX_UNITS),
  v.transform(cleanDisplayName),
  v.string('must be 1 to 64 visible characters'),
);

/** A participant as all clients in the room receive it. */
export interface Participant {
  readonly id: ParticipantId;
  readonly name: string;
  readonly media: MediaState;
  /** When the hand went up, in ms since the epoch by the server's clock; null while it is down. */
  readonly handRaisedAt: number | null;
  /** `away` while the seat waits for its socket inside the grace window. */
  readonly presence: 'here' | 'away';
  /** `minimal` for a client of the six events alone: it supports two media sections and no end-of-candidates. */
  readonly client: 'full' | 'minimal';
}

/** A participant as the server sends it: until the next protocol version with the former name and value of `client`, too. */
export interface SentParticipant extends Participant {
  readonly form: 'full' | 'bare';
}

/** A participant as a client receives it: an older server sends `form` only. */
export type ReceivedParticipant = Omit<Participant, 'client'> & Partial<Pick<SentParticipant, 'client' | 'form'>>;

/** The full form of `join room`. `version` is any integer, so that a wrong one gets `version_unsupported` and not `bad_request`. */
export const joinRequestSchema = v.object({
  version: v.pipe(v.number(), v.safeInteger()),
  room: roomIdSchema,
  seatSecret: v.pipe(v.string(), v.regex(SEAT_SECRET_PATTERN)),
  name: nameSchema,
  media: mediaStateSchema,
});
export type JoinRequest = v.InferOutput<typeof joinRequestSchema>;

/** Why a request was refused; stable, so that clients can translate them. New features add codes and change none. */
export type RefusalCode =
  | 'bad_request'
  | 'room_full'
  | 'version_unsupported'
  | 'rate_limited'
  | 'room_locked'
  | 'wrong_passcode'
  | 'knock_pending'
  | 'knock_denied'
  | 'removed'
  | 'unavailable'
  | 'internal'
  | 'not_joined';

/** Why a signal was not delivered: `participant_gone` has no seat in the sender's room, `participant_away` has one without a socket. */
export type SignalRefusalCode =
  | 'participant_gone'
  | 'participant_away'
  | 'bad_request'
  | 'rate_limited'
  | 'not_joined'
  | 'internal';

/** Every answer to a request: a value, or a code with an optional sentence for developers. */
export type Result<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code; readonly detail?: string };

/** An RTCIceServer as plain data, so that the server needs no DOM types. */
export interface IceServer {
  readonly urls: string | string[];
  readonly username?: string;
  readonly credential?: string;
}

/** ICE servers for one participant. */
export interface IceServers {
  readonly iceServers: readonly IceServer[];
  /** When their credentials end by the server's clock, in ms since the epoch; null: they do not. */
  readonly iceServersExpireAt: number | null;
  /** How long they last from now, in ms, for clients whose clock differs. Missing without an expiry. */
  readonly iceServersTtlMs?: number;
}

/** The answer to `join room`: everything a call needs, in one round trip. `participants` are the others, oldest seat first. */
export interface Joined extends IceServers {
  readonly self: Participant;
  readonly participants: readonly Participant[];
  readonly topology: 'mesh';
  /** Changes with every server start: a roster of another epoch may lack participants who have not reconnected yet. */
  readonly serverEpoch: string;
}

/** Why a seat was given up. With your own id: your call is over (`removed` by the host, `replaced` by a newer tab). */
export type LeaveReason = 'left' | 'lost' | 'removed' | 'replaced';

/** Checks the size first, so that the lines of a text over the limit are not counted. */
const sdpSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(SDP_MAX_UNITS),
  v.check((sdp) => !hasTooManyMediaLines(sdp), `must have at most ${MEDIA_LINES_MAX} media lines`),
);

const descriptionOf = <Type extends 'offer' | 'answer'>(type: Type) => v.object({ type: v.literal(type), sdp: sdpSchema });

/** `offer` and `answer` from a client; a `caller` may be present and is ignored: the server stamps the sender's own. */
export const offerSchema = v.object({ target: participantIdSchema, sdp: descriptionOf('offer') });
export const answerSchema = v.object({ target: participantIdSchema, sdp: descriptionOf('answer') });
export type Offer = v.InferOutput<typeof offerSchema>;
export type Answer = v.InferOutput<typeof answerSchema>;

const shortTextSchema = v.pipe(v.string(), v.maxLength(256));

/** An RTCIceCandidateInit as plain data; what is left out is null. */
export const candidateSchema = v.object({
  candidate: v.pipe(v.string(), v.maxLength(CANDIDATE_MAX_UNITS)),
  sdpMid: v.optional(v.nullable(shortTextSchema), null),
  sdpMLineIndex: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(65_535))), null),
  usernameFragment: v.optional(v.nullable(shortTextSchema), null),
});
export type Candidate = v.InferOutput<typeof candidateSchema>;

/** `ice-candidate` from a client; null is the end of candidates. */
export const iceCandidateSchema = v.object({ target: participantIdSchema, candidate: v.nullable(candidateSchema) });
export type IceCandidate = v.InferOutput<typeof iceCandidateSchema>;

/** `update participant`: only what changes. */
export const participantUpdateSchema = v.pipe(
  v.unknown(),
  // An array would pass as an object without fields.
  v.check((payload) => !Array.isArray(payload), 'must be an object'),
  v.object({
    name: v.optional(nameSchema),
    media: v.optional(mediaStateSchema),
    hand: v.optional(v.boolean()),
  }),
);
export type ParticipantUpdate = v.InferOutput<typeof participantUpdateSchema>;

type Ack<Value, Code extends string> = (result: Result<Value, Code>) => void;

/** What a client may emit. Every ack may be left out. */
export interface ClientToServerEvents {
  /** Takes a seat. Minimal form: a room id; each participant already there is sent as `other user`, a refusal as `join refused`. */
  'join room': (request: RoomId | JoinRequest, ack?: Ack<Joined, RefusalCode>) => void;
  offer: (offer: Offer, ack?: Ack<null, SignalRefusalCode>) => void;
  answer: (answer: Answer, ack?: Ack<null, SignalRefusalCode>) => void;
  'ice-candidate': (candidate: IceCandidate, ack?: Ack<null, SignalRefusalCode>) => void;
  /** All other participants get `user updated`. */
  'update participant': (update: ParticipantUpdate, ack?: Ack<Participant, RefusalCode>) => void;
  /** Frees the seat at once; all other participants get `user left` with `left`. */
  'leave room': (ack?: Ack<null, RefusalCode>) => void;
  /** Fresh relay credentials, asked for well before `iceServersExpireAt`. */
  'ice servers': (ack?: Ack<IceServers, RefusalCode>) => void;
}

/** What the server may emit. */
export interface ServerToClientEvents {
  /** To a minimal client that has joined, once for each participant already there. */
  'other user': (id: ParticipantId) => void;
  /** To residents: a newcomer took a seat, and will send an offer. */
  'user joined': (id: ParticipantId, participant: Participant) => void;
  'user updated': (participant: Participant) => void;
  'user left': (id: ParticipantId, reason: LeaveReason) => void;
  offer: (offer: Offer & { caller: ParticipantId }) => void;
  answer: (answer: Answer & { caller: ParticipantId }) => void;
  /** Two arguments, so that a minimal client still reads the candidate as the first. */
  'ice-candidate': (candidate: Candidate | null, caller: ParticipantId) => void;
  /** To a join that came with the handshake (`auth.join`), which has no acknowledgement of its own. */
  'join answer': (answer: Result<Joined, RefusalCode>) => void;
  'join refused': (refusal: { readonly code: RefusalCode }) => void;
  /** This node is about to restart; media goes on, and a reconnect is worth trying within this many ms. */
  'server draining': (notice: { readonly reconnectWithinMs: number }) => void;
}
