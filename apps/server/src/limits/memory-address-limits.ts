/** Counts the limits by address in this process's memory. */
import { JOIN_WINDOW_MS, RELAY_WINDOW_MS } from '@visavis/contract/limits';
import type { AddressLimits } from './address-limits.ts';
import { RelayBudget } from './relay-budget.ts';
import { WindowLimit } from './window-limit.ts';

export interface MemoryAddressLimitsOptions {
  /** Joins of one address in `JOIN_WINDOW_MS`. */
  readonly joinsPerWindow: number;
  /** New participants of one address that get relay credentials in `RELAY_WINDOW_MS`. */
  readonly relaysPerWindow: number;
}

/** Creates limits with all counts at zero. */
export function createMemoryAddressLimits({ joinsPerWindow, relaysPerWindow }: MemoryAddressLimitsOptions): AddressLimits {
  const joins = new WindowLimit(joinsPerWindow, JOIN_WINDOW_MS);
  const relays = new RelayBudget(relaysPerWindow, RELAY_WINDOW_MS);
  return {
    async takeJoin(address, nowMs) {
      return joins.take(address, nowMs);
    },
    async takeRelay(address, participantId, nowMs) {
      return relays.take(address, participantId, nowMs);
    },
    async prune(nowMs) {
      joins.prune(nowMs);
      relays.prune(nowMs);
    },
  };
}
