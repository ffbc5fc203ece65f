/** What a call looks like from outside, and how each event changes it: pure, no socket, no timer, no track handling. */
import type { IceServers, Joined, LeaveReason, MediaState, Participant, ParticipantId, RefusalCode } from '@visavis/contract';
import { isTurnServer } from '../common/is-turn-server.ts';
import { NO_TRACKS, SLOTS, type Slot, type Tracks } from '../media/tracks.ts';
import type { LinkQuality } from '../stats/link-quality.ts';
import type { LinkState, TransportEvent } from '../transport/media-transport.ts';
import type { OwnNetwork } from '../transport/network-reachability.ts';

/**
 * Why a call is over: we left, lost the seat to the host or to a newer tab, or were refused it. `version_unsupported` also says that the server
 * gives the room a topology that this client does not have.
 */
export type EndReason = 'left' | 'removed' | 'replaced' | RefusalCode;

export type CallPhase =
  | { readonly name: 'idle' }
  | { readonly name: 'joining' }
  | { readonly name: 'live'; readonly signaling: 'online' | 'reconnecting' }
  | { readonly name: 'ended'; readonly reason: EndReason };

/** Somebody else in the room, with our link to them and the tracks they send. */
export interface RemoteParticipant extends Participant {
  readonly link: LinkState;
  /** Whether it has ever carried. */
  readonly hasConnected: boolean;
  /** How well it carries: the bars beside their name. */
  readonly quality: LinkQuality;
  /** Their picture stands still although the link carries: it is not shown. */
  readonly isFrozen: boolean;
  /** What arrives and is on: a slot that its owner switched off is null, whatever the connection still holds. */
  readonly tracks: Tracks;
}

/** What the server gives of its relay: `withheld` where it has one, and our network has reached its share of it for now. */
export type RelayOffer = 'offered' | 'withheld' | 'none';

/** Everything a screen needs to draw the call. `participants` are the others in the order in which they came. */
export interface CallSnapshot {
  readonly phase: CallPhase;
  readonly self: Participant | null;
  readonly relay: RelayOffer;
  /** What our own network lets out: why a link does not come about. */
  readonly network: OwnNetwork;
  readonly participants: readonly RemoteParticipant[];
}

/** A snapshot together with what only the reducer needs: every received track, switched off or not. */
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
  /** `kept`: residents that the roster lacks and that stay until their grace is over, because the server has just restarted. */
  | { readonly type: 'joined'; readonly joined: Joined; readonly kept: ReadonlySet<ParticipantId> }
  | { readonly type: 'signaling lost' }
  | { readonly type: 'media changed'; readonly media: MediaState }
  | { readonly type: 'hand changed'; readonly handRaisedAt: number | null }
  | { readonly type: 'participant joined'; readonly participant: Participant }
  | { readonly type: 'participant updated'; readonly participant: Participant }
  | { readonly type: 'participant left'; readonly id: ParticipantId; readonly reason: LeaveReason }
  | { readonly type: 'ended'; readonly reason: EndReason };

/** Before anything happened. */
export const INITIAL_CALL_STATE: CallState = {
  phase: { name: 'idle' },
  self: null,
  relay: 'none',
  network: { udp: 'unknown', relay: 'unknown' },
  participants: [],
  received: new Map(),
};

/** The state after `event`; an ended call stays ended, and whatever did not change keeps its reference. */
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
      // A later answer than that to our join may have brought a relay.
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

/** Our raised hand gets the server's time, by which everybody orders the hands; whether it is up is our own word. */
function timeOwnHand(state: CallState, self: Participant, { handRaisedAt }: Participant): CallState {
  const isTimed = self.handRaisedAt !== null && handRaisedAt !== null && handRaisedAt !== self.handRaisedAt;
  return isTimed ? { ...state, self: { ...self, handRaisedAt } } : state;
}

/** A server that withholds its relay says when to ask again, as if it had given credentials; one that has none has nothing that ends. */
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

/** Adds a participant at the end, or updates one in place: nobody changes seats because of news about them. */
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

/** Shows of the received tracks those that their owner has switched on. */
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
