/** What a call is made of. */
import type { Joined } from '@visavis/contract';
import type { LocalMedia } from '../media/local-media.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import type { TransportFactory } from '../transport/media-transport.ts';
import type { LevelMeterFactory } from './speaker-monitor.ts';

/** What a call is made of. */
export interface CallParts {
  readonly signaling: SignalingPort;
  readonly media: LocalMedia;
  /** A transport for each topology of a room; the answer to the join says which it is. */
  readonly transports: Readonly<Record<Joined['topology'], TransportFactory>>;
  /** Meters the local microphone for the speaking indicator. */
  readonly createLevelMeter?: LevelMeterFactory;
}
