/** The services that all handlers share. */
import type { RoomId } from '@visavis/contract';
import type { Logger } from 'pino';
import type { AddressLimits } from '../limits/address-limits.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { IceConfig } from '../turn/ice-servers.ts';
import type { CallServer } from './call-server.ts';

export interface SignalingServices {
  readonly io: CallServer;
  readonly rooms: Rooms;
  readonly limits: AddressLimits;
  readonly ice: IceConfig;
  /** The grace window: how long a seat waits after its connection is lost, in ms. */
  readonly graceMs: number;
  readonly log: Logger;
  /** The tag of a room in the log. */
  readonly roomTag: (roomId: RoomId) => string;
  /** A monotonic clock, in ms since the epoch. */
  readonly now: () => number;
  /** The system's clock, in ms since the epoch. */
  readonly wallNow: () => number;
}
