/** The options of a link. */
import type { TokenBucket } from '../../common/token-bucket.ts';
import type { Slot, Tracks } from '../../media/tracks.ts';
import type { Signal, SignalResult } from '../../signaling/signaling-port.ts';
import type { PeerLinkEvent } from './peer-link-event.ts';
import type { CodecsOf, LinkStreams } from './slot-transceivers.ts';

export interface PeerLinkOptions {
  readonly connection: RTCPeerConnection;
  readonly streams: LinkStreams;
  readonly codecsOf: CodecsOf;
  /** The rate limit of texts received from the participant. */
  readonly texts: TokenBucket;
  /** The local tracks at the start. */
  readonly tracks: Tracks;
  /** The slots that the participant's client supports, in the order of the media sections. */
  readonly slots: readonly Slot[];
  /**
   * Sends the first offer and creates the transceivers: one side only, since a twin media section is never matched (RFC 8829). It is also
   * the polite side of glare: an answerer that rolls back renders no video any more (docs/decisions/0005).
   */
  readonly isOfferer: boolean;
  /** A minimal client throws on the end of candidates, takes every offer for a new call, and has no data channel. */
  readonly isMinimal: boolean;
  /** Sends a signal to the participant. */
  readonly send: (signal: Signal) => Promise<SignalResult>;
  /** Called synchronously, in the order of events. */
  readonly emit: (event: PeerLinkEvent) => void;
}
