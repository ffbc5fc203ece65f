/** What a link is made of. */
import type { TokenBucket } from '../../common/token-bucket.ts';
import type { Slot, Tracks } from '../../media/tracks.ts';
import type { Signal, SignalResult } from '../../signaling/signaling-port.ts';
import type { PeerLinkEvent } from './peer-link-event.ts';
import type { CodecsOf, LinkStreams } from './slot-transceivers.ts';

export interface PeerLinkOptions {
  readonly connection: RTCPeerConnection;
  readonly streams: LinkStreams;
  readonly codecsOf: CodecsOf;
  /** The budget of texts received from the participant. */
  readonly texts: TokenBucket;
  /** The local tracks from the start. */
  readonly tracks: Tracks;
  /** The slots that this participant's form knows, in m-line order. */
  readonly slots: readonly Slot[];
  /**
   * Makes the first offer, and with it the transceivers: one side only, since a twin m-line is never matched (RFC 8829). It is also the
   * polite side when offers collide: an answerer that rolls back renders no video any more (docs/decisions/0005).
   */
  readonly isOfferer: boolean;
  /** A bare client: it throws on the end of candidates, takes every offer for a new call, and has no data channel. */
  readonly isBare: boolean;
  /** Sends a signal to the participant. */
  readonly send: (signal: Signal) => Promise<SignalResult>;
  /** Called synchronously, as things happen. */
  readonly emit: (event: PeerLinkEvent) => void;
}
