/** The interface of a call, and its parts. */
import type { Joined, ParticipantId } from '@visavis/contract';
import type { Readable } from '../common/store.ts';
import type { LocalMedia } from '../media/local-media.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import type { DataUse } from '../transport/data-use.ts';
import type { TransportFactory } from '../transport/media-transport.ts';
import type { RenderedSizes } from '../transport/rendered-size.ts';
import type { Speakers } from './active-speaker.ts';
import type { CallSnapshot } from './call-state.ts';
import type { StatsOfAll } from './call-stats.ts';
import type { Messages } from './messages.ts';
import type { LevelMeterFactory } from './speaker-monitor.ts';

/** One call in one room. */
export interface Call {
  readonly snapshot: Readable<CallSnapshot>;
  /** Messages between participants. */
  readonly messages: Messages;
  /** Active speakers; separate from the snapshot, because they change with every sentence. */
  readonly speakers: Readable<Speakers>;
  /** Statistics of every link, once a second; separate from the snapshot, because they change every second. */
  readonly stats: Readable<StatsOfAll>;
  /** Joins under this name. Resolves when the call is live and its offers are sent, or when it has ended (refused); never rejects. */
  join(name: string): Promise<void>;
  /** Replaces the connection to a participant, now. */
  readonly retry: (id: ParticipantId) => void;
  /** Raises or lowers the local hand; raised hands have the order in which the server received them. */
  raiseHand(isUp: boolean): void;
  /** Sends media through the relay (TURN) only, which hides the local address from the participants; without a relay nothing connects. */
  setRelayOnly(isOn: boolean): void;
  /** Sets how large a participant's video is rendered: no more than that is received. */
  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void;
  setDataUse(use: DataUse): void;
  /** The network or the page is back: checks signaling and every link now instead of when their timers expire. */
  resume(): void;
  /** Leaves for good and closes signaling and transport (not the media, which outlive a call); idempotent. */
  leave(): void;
}

/** The parts of a call. */
export interface CallParts {
  readonly signaling: SignalingPort;
  readonly media: LocalMedia;
  /** A factory of transports for each topology; the answer to the join says which one the room has. */
  readonly transports: Readonly<Record<Joined['topology'], TransportFactory>>;
  /** Meters the local microphone for the speaking indicator. */
  readonly createLevelMeter?: LevelMeterFactory;
}
