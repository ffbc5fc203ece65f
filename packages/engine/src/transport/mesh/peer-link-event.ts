/** What one connection reports. */
import type { Tracks } from '../../media/tracks.ts';
import type { LinkStats } from '../../stats/link-stats.ts';
import type { OwnNetwork } from '../network-reachability.ts';

/** One report of a {@link PeerLink}, in the order of events. */
export type PeerLinkEvent =
  /** `connectionState` of the RTCPeerConnection has changed. */
  | { readonly type: 'connection changed' }
  /** The tracks of the last remote description, all slots at once. */
  | { readonly type: 'tracks changed'; readonly tracks: Tracks }
  /** The text channel has opened or closed. */
  | { readonly type: 'channel changed'; readonly isOpen: boolean }
  | { readonly type: 'text received'; readonly text: string }
  | { readonly type: 'frame received'; readonly frame: ArrayBuffer }
  /** The connection was measured; null while it carries nothing. */
  | { readonly type: 'link measured'; readonly stats: LinkStats | null }
  /** ICE gathering has shown something new about the local network. */
  | { readonly type: 'network seen'; readonly network: OwnNetwork }
  /** A description could not be created, applied or sent; the connection stays open. */
  | { readonly type: 'negotiation failed'; readonly cause: unknown };
