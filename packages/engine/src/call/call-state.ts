/** The state of a call, and how each event changes it: pure. */
import type { IceServers, Joined, LeaveReason, MediaState, Participant, ParticipantId, RefusalCode } from '@visavis/contract';
import { isTurnServer } from '../common/is-turn-server.ts';
import { NO_TRACKS, SLOTS, type Slot, type Tracks } from '../media/tracks.ts';
import type { LinkQuality } from '../stats/link-quality.ts';
import type { LinkState, TransportEvent } from '../transport/media-transport.ts';
import type { OwnNetwork } from '../transport/network-reachability.ts';

/**
 * Why a call ended: the local participant left, lost the seat to a newer tab, was removed by the host or refused. `version_unsupported` also means
 * that the room has a topology that this client does not support.
 */
export type EndReason = 'left' | 'removed' | 'replaced' | RefusalCode;

export type CallPhase =
  | { readonly name: 'idle' }
  | { readonly name: 'joining' }
  | { readonly name: 'live'; readonly signaling: 'online' | 'reconnecting' }
  | { readonly name: 'ended'; readonly reason: EndReason };

/** A remote participant, with the link to them and the tracks received from them. */
export interface RemoteParticipant extends Participant {
  readonly link: LinkState;
  /** Whether the link has ever been connected. */
  readonly hasConnected: boolean;
  /** The quality of the link: the bars beside their name. */
  readonly quality: LinkQuality;
  /** Their video has frozen although the link carries media: it is not rendered. */
  readonly isFrozen: boolean;
  /** Received tracks that are on: a slot that its sender switched off is null, whatever the connection holds. */
  readonly tracks: Tracks;
}

/** The server's relay: `withheld` where there is one, and the client's address has reached its limit of credentials. */
export type RelayOffer = 'offered' | 'withheld' | 'none';

/** What a screen renders of the call. `participants` are the remote ones in the order of their arrival. */
export interface CallSnapshot {
  readonly phase: CallPhase;
  readonly self: Participant | null;
  readonly relay: RelayOffer;
  /** The reachability of the local network, which explains links that do not connect. */
  readonly network: OwnNetwork;
  readonly participants: readonly RemoteParticipant[];
}

/** A snapshot with what only the reducer reads: every received track, switched off or not. */
export interface CallState extends CallSnapshot {
  readonly received: ReadonlyMap<ParticipantId, Tracks>;
}

export type CallEvent =
  | Exclude<
      TransportEvent,
      { type: 'channel changed' | 'text received' | 'frame received' | 'link measured' | 'camera height wanted' }
    >
  | { readonly type: 'joining' }
  | { readonly type: 'quality changed'; readonly id: ParticipantId; readonly quality: LinkQuality }
  /** `kept`: residents that the roster lacks, kept for the grace window because the server has just restarted. */
  | { readonly type: 'joined'; readonly joined: Joined; readonly kept: ReadonlySet<ParticipantId> }
  | { readonly type: 'signaling lost' }
  | { readonly type: 'media changed'; readonly media: MediaState }
  | { readonly type: 'hand changed'; readonly handRaisedAt: number | null }
  | { readonly type: 'participant joined'; readonly participant: Participant }
  | { readonly type: 'participant updated'; readonly participant: Participant }
  | { readonly type: 'participant left'; readonly id: ParticipantId; readonly reason: LeaveReason }
  | { readonly type: 'ended'; readonly reason: EndReason };

/** The state before the first event. */
export const INITIAL_CALL_STATE: CallState = {
  phase: { name: 'idle' },
  self: null,
  relay: 'none',
  network: { udp: 'unknown', relay: 'unknown' },
  participants: [],
  received: new Map(),
};

/** Returns the state after `event`; an ended call stays ended, and unchanged parts keep their reference. */
export function reduce(state: CallState, event: CallEvent): CallState {
  if (state.phase.name === 'ended') return state;
  switch (event.type) {
    case 'joining':
      return { ...state, phase: { name: 'joining' } };
    case 'joined':
      return joined(state, event.joined, event.kept);
    case 'signaling lost':
      return state.phase.name === 'live' ? { ...state, phase: { name: 'live', signaling: 'reconnecting' } } : state;
    case 'media changed':
      return state.self ? { ...state, self: { ...state.self, media: event.media } } : state;
    case 'hand changed':
      return state.self ? { ...state, self: { ...state.self, handRaisedAt: event.handRaisedAt } } : state;
    case 'participant joined':
    case 'participant updated':
      return event.participant.id === state.self?.id
        ? timeOwnHand(state, state.self, event.participant)
        : seat(state, event.participant);
    case 'participant left':
      return unseat(state, event.id);
    case 'link changed':
      return change(state, event.id, (participant) => {
        const hasConnected = participant.hasConnected || event.link === 'connected';
        return { ...participant, link: event.link, hasConnected };
      });
    case 'network seen':
      // A later answer than that to the join may bring a relay.
      return { ...state, network: event.network, relay: /reached/.test(event.network.relay) ? 'offered' : state.relay };
    case 'quality changed':
      return change(state, event.id, (participant) => ({ ...participant, quality: event.quality }));
    case 'video frozen':
      return change(state, event.id, (participant) => ({ ...participant, isFrozen: event.isFrozen }));
    case 'tracks changed': {
      const received = new Map(state.received).set(event.id, event.tracks);
      return change({ ...state, received }, event.id, (participant) => show(participant, event.tracks));
    }
    case 'ended':
      return { ...state, phase: { name: 'ended', reason: event.reason }, participants: [], received: new Map() };
    default:
      return event satisfies never;
  }
}

/** The local raised hand gets the server's time, which orders all hands; whether it is raised is decided locally. */
function timeOwnHand(state: CallState, self: Participant, { handRaisedAt }: Participant): CallState {
  const isTimed = self.handRaisedAt !== null && handRaisedAt !== null && handRaisedAt !== self.handRaisedAt;
  return isTimed ? { ...state, self: { ...self, handRaisedAt } } : state;
}

/** A server that withholds its relay says when to ask again, as with credentials; without a relay nothing expires. */
export function relayIn({ iceServers, iceServersExpireAt }: Pick<IceServers, 'iceServers' | 'iceServersExpireAt'>): RelayOffer {
  if (iceServers.some(isTurnServer)) return 'offered';
  return iceServersExpireAt === null ? 'none' : 'withheld';
}

function joined(
  state: CallState,
  { self: seated, participants, ...servers }: Joined,
  kept: ReadonlySet<ParticipantId>,
): CallState {
  const here = new Set(participants.map(({ id }) => id));
  const remaining = state.participants
    .filter(({ id }) => here.has(id) || kept.has(id))
    .map((participant) => (here.has(participant.id) ? participant : { ...participant, presence: 'away' as const }));
  const relay = relayIn(servers);
  const self = state.self ? { ...seated, handRaisedAt: state.self.handRaisedAt } : seated;
  const base: CallState = { ...state, phase: { name: 'live', signaling: 'online' }, self, relay, participants: remaining };
  return participants.reduce(seat, base);
}

/** Appends a participant, or updates one in place: an update changes no order. */
function seat(state: CallState, participant: Participant): CallState {
  const known = state.participants.some(({ id }) => id === participant.id);
  if (!known) {
    const newcomer: RemoteParticipant = {
      ...participant,
      link: 'connecting',
      hasConnected: false,
      quality: 'unknown',
      isFrozen: false,
      tracks: NO_TRACKS,
    };
    return { ...state, participants: [...state.participants, newcomer] };
  }
  const received = state.received.get(participant.id) ?? NO_TRACKS;
  return change(state, participant.id, (before) => show({ ...before, ...participant }, received));
}

function unseat(state: CallState, gone: ParticipantId): CallState {
  if (!state.participants.some(({ id }) => id === gone)) return state;
  const received = new Map(state.received);
  received.delete(gone);
  return { ...state, received, participants: state.participants.filter(({ id }) => id !== gone) };
}

function change(state: CallState, id: ParticipantId, to: (participant: RemoteParticipant) => RemoteParticipant): CallState {
  const participants = state.participants.map((participant) => (participant.id === id ? to(participant) : participant));
  return { ...state, participants };
}

/** Selects the received tracks that their sender has switched on. */
function show(participant: RemoteParticipant, received: Tracks): RemoteParticipant {
  const visible = (slot: Slot) => (participant.media[slot] ? received[slot] : null);
  const tracks: Tracks = {
    microphone: visible('microphone'),
    camera: visible('camera'),
    screen: visible('screen'),
    screenAudio: visible('screenAudio'),
  };
  const isSame = SLOTS.every((slot) => tracks[slot] === participant.tracks[slot]);
  return isSame ? participant : { ...participant, tracks };
}
