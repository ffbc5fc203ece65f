/** How media travels: the seam that the mesh implements, and that an SFU can. `testing/transport-contract.ts` tests what is said here. */
import type { IceServer, MediaState, ParticipantId } from '@visavis/contract';
import type { CameraHeightPx } from '../media/media-constraints.ts';
import type { Slot, Tracks } from '../media/tracks.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import type { LinkStats } from '../stats/link-stats.ts';
import type { BulkPort } from './bulk-port.ts';
import type { DataUse } from './data-use.ts';
import type { OwnNetwork } from './network-reachability.ts';
import type { RenderedSizes } from './rendered-size.ts';

/** How our connection to one participant is, in words a tile can show. */
export type LinkState = 'connecting' | 'connected' | 'unstable' | 'reconnecting' | 'unreachable' | 'closed';

/** A participant to exchange media with. */
export interface LinkTarget {
  readonly id: ParticipantId;
  readonly form: 'full' | 'bare';
  /** Whether their seat in the room is older than ours; for a transport in which one side of a pair has to begin. Read when the link is made. */
  readonly isSeatedBeforeUs: boolean;
  /** Whether signals reach them: false while their seat waits for its socket, or ours is away. */
  readonly isReachable: boolean;
  /** What they say that they send: its silence is a fault where it is rendered. Null for a client that does not say. */
  readonly media: MediaState | null;
}

/** What a transport reports: of a participant who is there, or is being removed, and nothing once it is closed. */
export type TransportEvent =
  | { readonly type: 'link changed'; readonly id: ParticipantId; readonly link: LinkState }
  | { readonly type: 'tracks changed'; readonly id: ParticipantId; readonly tracks: Tracks }
  /** Their camera's picture stands still although the link carries, or moves again. */
  | { readonly type: 'picture frozen'; readonly id: ParticipantId; readonly isFrozen: boolean }
  /** How a link has done since it was last looked at, once a second; null while nothing can be measured. */
  | { readonly type: 'link measured'; readonly id: ParticipantId; readonly stats: LinkStats | null }
  /** What is known of our own network now. */
  | { readonly type: 'network seen'; readonly network: OwnNetwork }
  /** Whether texts reach them, and come from them. */
  | { readonly type: 'channel changed'; readonly id: ParticipantId; readonly isOpen: boolean }
  | { readonly type: 'text received'; readonly id: ParticipantId; readonly text: string }
  | { readonly type: 'frame received'; readonly id: ParticipantId; readonly frame: ArrayBuffer }
  /** The camera height that is worth capturing for what is sent: at first, and after each change. */
  | { readonly type: 'camera height wanted'; readonly heightPx: CameraHeightPx };

/** Carries our tracks to every participant in the room, and theirs to us. */
export interface MediaTransport {
  /** Declares who is there; links are made and closed to match. Idempotent: a link to somebody still there is never touched. */
  setParticipants(targets: readonly LinkTarget[]): void;
  /** Sends `track` (or nothing) in `slot` to every participant, present and future. */
  send(slot: Slot, track: MediaStreamTrack | null): void;
  /** How large a participant's video is rendered from now on: no more than that is worth receiving, and nothing where it is rendered nowhere. */
  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void;
  /** How much data to use from now on, `full` at first: limits what is sent, and what others are asked to send. */
  setDataUse(use: DataUse): void;
  /** Takes new ICE servers: for links to come, and at once for those that lean on a relay whose credentials would run out. */
  setIceServers(servers: readonly IceServer[]): void;
  /** Whether media goes through a relay (TURN) only, which hides our address from its other end; connections that are up are moved. */
  setRelayOnly(isOn: boolean): void;
  /** The network may have changed: looks at every link now instead of at the next round. */
  check(): void;
  /**
   * Resolves when this side has sent what it has to send first for media to flow with the participants of now: its offers to them, or its offer
   * to a server. What is sent for a participant who leaves meanwhile, or whose connection is closed, is not waited for.
   */
  offersSent(): Promise<void>;
  /** How loud somebody's microphone is now: 0 to 1, linear. Asking waits for another thread of the browser. */
  level(id: ParticipantId): number;
  /** Sends one participant a text of at most `MESSAGE_MAX_UNITS`, in order; false when no channel to them is open. */
  sendText(id: ParticipantId, text: string): boolean;
  /** The port for bulk data to one participant while their present connection lives; null without one. Missing: this transport carries none. */
  bulkTo?(id: ParticipantId): BulkPort | null;
  /** Builds the connection that serves one participant anew, now. */
  retry(id: ParticipantId): void;
  /** Ends everything for good; no call has an effect after it. Idempotent. */
  close(): void;
}

/** Who we are in the room, and how to reach the others. */
export interface Session {
  readonly selfId: ParticipantId;
  readonly iceServers: readonly IceServer[];
}

/** Builds a transport for one joined call. */
export type TransportFactory = (
  session: Session,
  signaling: SignalingPort,
  emit: (event: TransportEvent) => void,
) => MediaTransport;
