/** What every handler works with, one set for the whole server. */
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
  /** How long a seat waits for its participant after the connection is lost, in ms. */
  readonly graceMs: number;
  readonly log: Logger;
  /** A room's name in the log. */
  readonly roomTag: (roomId: RoomId) => string;
  /** ms since the epoch by a clock that is never set back. */
  readonly now: () => number;
  /** ms since the epoch as other machines have it. */
  readonly wallNow: () => number;
}
