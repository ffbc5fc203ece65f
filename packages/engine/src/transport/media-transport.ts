/** How media travels: the seam that the mesh implements, and that an SFU can. `testing/transport-contract.ts` tests these sentences. */
import type { IceServer, MediaState, ParticipantId } from '@visavis/contract';
import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import type { CameraHeightPx } from '../media/media-constraints.ts';
import type { Slot, Tracks } from '../media/tracks.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import type { LinkStats } from '../stats/link-stats.ts';
import type { BulkPort } from './bulk-port.ts';
import type { DataUse } from './data-use.ts';
import type { OwnNetwork } from './network-reachability.ts';

/** The state of the local connection to one participant, as a tile shows it. */
export type LinkState = 'connecting' | 'connected' | 'unstable' | 'reconnecting' | 'unreachable' | 'closed';

/** A participant to exchange media with. */
export interface LinkTarget {
  readonly id: ParticipantId;
  readonly client: 'full' | 'minimal';
  /** Whether their seat in the room is older than the local one; decides which side of a pair begins. Read when the link is created. */
  readonly isSeatedBeforeUs: boolean;
  /** Whether signals reach them: false while their seat, or the local one, waits for its socket. */
  readonly isReachable: boolean;
  /** Their media state: silence is a fault where media should be rendered. Null for a client that does not send it. */
  readonly media: MediaState | null;
}

/** What a transport reports about a participant while they are in the room; nothing once the transport is closed. */
export type TransportEvent =
  | { readonly type: 'link changed'; readonly id: ParticipantId; readonly link: LinkState }
  | { readonly type: 'tracks changed'; readonly id: ParticipantId; readonly tracks: Tracks }
  /** Their camera's video has frozen although the link carries media, or moves again. */
  | { readonly type: 'video frozen'; readonly id: ParticipantId; readonly isFrozen: boolean }
  /** The measurement of a link, once a second; null while nothing can be measured. */
  | { readonly type: 'link measured'; readonly id: ParticipantId; readonly stats: LinkStats | null }
  /** The reachability of the local network. */
  | { readonly type: 'network seen'; readonly network: OwnNetwork }
  /** Whether texts can be exchanged with them. */
  | { readonly type: 'channel changed'; readonly id: ParticipantId; readonly isOpen: boolean }
  | { readonly type: 'text received'; readonly id: ParticipantId; readonly text: string }
  | { readonly type: 'frame received'; readonly id: ParticipantId; readonly frame: ArrayBuffer }
  /** The camera height that is worth capturing: at first, and after each change. */
  | { readonly type: 'camera height wanted'; readonly heightPx: CameraHeightPx };

/** Carries the local tracks to every participant in the room, and theirs to this page. */
export interface MediaTransport {
  /** Sets who is in the room; links are created and closed to match. Idempotent: the link to a participant who stays is not touched. */
  setParticipants(targets: readonly LinkTarget[]): void;
  /** Sends `track`, or nothing, in `slot` to every participant, present and future. */
  send(slot: Slot, track: MediaStreamTrack | null): void;
  /** Sets how large a participant's video is rendered: the upper limit of what is received; a video that is rendered nowhere is not sent. */
  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void;
  /** Sets how much data to use, `full` at first: limits what is sent, and what participants are asked to send. */
  setDataUse(use: DataUse): void;
  /** Sets new ICE servers: for future links, and at once for links over a relay whose credentials would expire. */
  setIceServers(servers: readonly IceServer[]): void;
  /** Whether media uses a relay (TURN) only, which hides the local address from the remote end; connected links are moved. */
  setRelayOnly(isOn: boolean): void;
  /** The network may have changed: checks every link now instead of in the next round. */
  check(): void;
  /**
   * Resolves when the local side has sent its first signals to the present participants: its offers to them, or its offer to a server.
   * Does not wait for a participant who leaves meanwhile, or whose connection is closed.
   */
  offersSent(): Promise<void>;
  /** The audio level of a participant's microphone now: 0 to 1, linear. Reading it waits for another thread of the browser. */
  level(id: ParticipantId): number;
  /** Sends one participant a text of at most `MESSAGE_MAX_UNITS`, in order; false when no channel to them is open. */
  sendText(id: ParticipantId, text: string): boolean;
  /** The port for bulk data to one participant while the present connection lives; null without one. Undefined: the transport carries none. */
  bulkTo?(id: ParticipantId): BulkPort | null;
  /** Replaces the connection that serves one participant, now. */
  retry(id: ParticipantId): void;
  /** Closes everything for good; later calls have no effect. Idempotent. */
  close(): void;
}

/** The local seat in the room, and how to reach the participants. */
export interface Session {
  readonly selfId: ParticipantId;
  readonly iceServers: readonly IceServer[];
}

/** Creates a transport for one joined call. */
export type TransportFactory = (
  session: Session,
  signaling: SignalingPort,
  emit: (event: TransportEvent) => void,
) => MediaTransport;
