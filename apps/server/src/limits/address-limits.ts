/**
 * The port between signaling and the limits that count by address.
 *
 * Joins and relays are asynchronous: a store that several servers share can count them, and none of the two is asked for a relayed signal. What bounds
 * this process is not part of the port and stays synchronous: `ConnectionBudget` and `Outbox` are asked for every packet, and `ConcurrencyLimit`
 * protects the descriptors and the memory of the one process that holds a connection.
 */
import type { ParticipantId } from '@visavis/contract';

export interface AddressLimits {
  /** Counts one join from this address; false when its limit is used up. @param nowMs ms since the epoch by a clock that is never set back */
  takeJoin(address: string, nowMs: number): Promise<boolean>;
  /** Whether this participant, asking from this address, may have relay credentials now; counts a participant that had none. */
  takeRelay(address: string, participantId: ParticipantId, nowMs: number): Promise<boolean>;
  /** Forgets what no longer counts at `nowMs`. */
  prune(nowMs: number): Promise<void>;
}
