/** How media travels: the seam that the mesh implements, and an SFU could. It knows participants by id and nothing of names or rooms. */
import type { IceServer, ParticipantId } from '@visavis/contract';
import type { Slot, Tracks } from '../media/tracks.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import type { LinkStats } from '../stats/link-stats.ts';
import type { BulkPort } from './bulk-port.ts';
import type { LinkEncodings } from './mesh/sending/encoding-plan.ts';
import type { OwnNetwork } from './network-reachability.ts';

/** How our connection to one participant is, in words a tile can show. */
export type LinkState = 'connecting' | 'connected' | 'unstable' | 'reconnecting' | 'unreachable' | 'closed';

/** Somebody to hold a link to. */
export interface LinkTarget {
  readonly id: ParticipantId;
  readonly form: 'full' | 'bare';
  /** Who makes the first offer: true for the one who was seated later. Read once, when the link is made. */
  readonly isOfferer: boolean;
  /** Whether signals reach them: false while their seat waits for its socket, or ours is away. */
  readonly isReachable: boolean;
  /** Whether they say that they send something in a slot: its silence is then a fault. */
  readonly isSending: boolean;
  /** Whether one of the slots is the camera: its standing still is then a fault. */
  readonly isSendingPicture: boolean;
}

/** What a transport reports. */
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
  | { readonly type: 'frame received'; readonly id: ParticipantId; readonly frame: ArrayBuffer };

/** Carries our tracks to everybody in the room, and theirs to us. */
export interface MediaTransport {
  /** Declares who is there; links are made and closed to match. Idempotent: a link to somebody still there is never touched. */
  setParticipants(targets: readonly LinkTarget[]): void;
  /** Sends `track` (or nothing) in `slot` to everybody, now and later, without renegotiating. */
  send(slot: Slot, track: MediaStreamTrack | null): void;
  /** Sends one participant our pictures like this from now on, without renegotiating. */
  encode(id: ParticipantId, encodings: LinkEncodings): void;
  /** Takes new ICE servers: for links to come, and at once for those that lean on a relay whose credentials would run out. */
  setIceServers(servers: readonly IceServer[]): void;
  /** Whether every link goes through a relay, which hides our address from the others; moves links that stand. */
  setRelayOnly(isOn: boolean): void;
  /** The network may have changed: looks at every link now instead of at the next round. */
  check(): void;
  /** Resolves when everybody whom we have to offer a link has been sent the offer, or is gone. */
  offered(): Promise<void>;
  /** How loud somebody's microphone is now: 0 to 1, linear. Asking waits for another thread of the browser. */
  level(id: ParticipantId): number;
  /** Hands a text to one participant's channel; false when it does not carry now. */
  sendText(id: ParticipantId, text: string): boolean;
  /** Where bulk data to one participant goes for as long as their present connection lives; null without a link. */
  bulkTo(id: ParticipantId): BulkPort | null;
  /** Builds the link to one participant anew, now. */
  retry(id: ParticipantId): void;
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
