/** What a link is made of, and whom it tells what happens. */

import type { TokenBucket } from '../../common/token-bucket.ts';
import type { Slot, Tracks } from '../../media/tracks.ts';
import type { Signal, SignalResult } from '../../signaling/signaling-port.ts';
import type { LinkStats } from '../../stats/link-stats.ts';
import type { OwnNetwork } from '../network-reachability.ts';
import type { CodecsOf, LinkStreams } from './slot-transceivers.ts';

export interface PeerLinkOptions {
  readonly connection: RTCPeerConnection;
  readonly streams: LinkStreams;
  readonly codecsOf: CodecsOf;
  /** What the participant may still say. */
  readonly texts: TokenBucket;
  /** What we send from the start. */
  readonly tracks: Tracks;
  /** The slots that this participant's form knows, in m-line order. */
  readonly slots: readonly Slot[];
  /**
   * Makes the first offer, and with it the transceivers: one side only, since a twin m-line is never matched (RFC 8829). It is also the
   * one that gives way when both sides offer at once: an answerer that rolls back shows no picture any more (docs/decisions/0005).
   */
  readonly isOfferer: boolean;
  /** A bare client: it throws on the end of candidates, takes every offer for a new call, and has no data channel. */
  readonly isBare: boolean;
  readonly send: (signal: Signal) => Promise<SignalResult>;
  /** The connection's state has changed. */
  readonly onChange: () => void;
  readonly onTracks: (tracks: Tracks) => void;
  readonly onChannel: (isOpen: boolean) => void;
  readonly onText: (text: string) => void;
  readonly onFrame: (frame: ArrayBuffer) => void;
  /** The link was measured; null: nothing can be. */
  readonly onStats: (stats: LinkStats | null) => void;
  /** The search for candidates has told something about our own network. */
  readonly onNetwork: (network: OwnNetwork) => void;
  /** A signal could not be applied. */
  readonly onProblem: (cause: unknown) => void;
}
