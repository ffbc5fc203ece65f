/**
 * The port between signaling and the limits that count by address.
 *
 * Joins and relays are asynchronous: several servers can share a store that counts them, and no relayed signal waits for it. The limits of one
 * process are not part of the port and are synchronous: `ConnectionBudget` and `Outbox` count every packet, and `ConcurrencyLimit` protects the
 * descriptors and the memory of the process that holds a connection.
 */
import type { ParticipantId } from '@visavis/contract';

export interface AddressLimits {
  /** Counts one join from this address; false when its limit is used up. @param nowMs ms since the epoch by a monotonic clock */
  takeJoin(address: string, nowMs: number): Promise<boolean>;
  /** Whether this participant of this address may get relay credentials now; counts a participant that had none. */
  takeRelay(address: string, participantId: ParticipantId, nowMs: number): Promise<boolean>;
  /** Removes counts that have expired by `nowMs`. */
  prune(nowMs: number): Promise<void>;
}
