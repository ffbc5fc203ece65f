/** Keeps the status of a call (`call-status.ts`) up to date; loaded with the insight. */
import type { CallSnapshot } from '../call/call-state.ts';
import { monotonicNow } from '../common/monotonic-clock.ts';
import { createStore, type Readable } from '../common/store.ts';
import { type CallStatus, judgeStatus, NO_STATUS, type StatusMemory, WELL } from './call-status.ts';

/** Inputs that only the page has. */
export interface StatusSources {
  readonly snapshot: Readable<CallSnapshot>;
  /** Whether the browser has a network interface (`navigator.onLine`). */
  readonly isOnline: Readable<boolean>;
  /** Whether the system suspends audio output. */
  readonly isSoundPaused: Readable<boolean>;
}

export interface StatusWatch {
  /** Its `sinceMs` is on the clock of `monotonicNow`. */
  readonly status: Readable<CallStatus>;
  /** Idempotent. */
  close(): void;
}

/** Interval of evaluations while time alone may change the status, in ms. */
const TICK_MS = 500;

export function createStatusWatch(sources: StatusSources): StatusWatch {
  const status = createStore<CallStatus>(WELL);
  let memory: StatusMemory = NO_STATUS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const judge = () => {
    clearTimeout(timer);
    const { phase, network, relay, participants } = sources.snapshot.get();
    if (phase.name !== 'live') return;
    const isServerThere = phase.signaling === 'online';
    const [isOnline, isSoundPaused] = [sources.isOnline.get(), sources.isSoundPaused.get()];
    const facts = { network, relay, participants, isServerThere, isOnline, isSoundPaused };
    memory = judgeStatus(memory, facts, monotonicNow());
    status.set(memory.status);
    // A waiting media element may be removed from the page without an event.
    const isWaiting = (memory.weakSinceMs !== null && memory.status.fault === null) || memory.lost.size > 0;
    const isTroubled = isSoundPaused || !isServerThere || isWaiting || [...memory.faults.values()].some(({ isOver }) => !isOver);
    if (isTroubled) timer = setTimeout(judge, TICK_MS);
  };
  const stops = [sources.snapshot, sources.isOnline, sources.isSoundPaused].map((source) => source.subscribe(judge));
  judge();
  return {
    status,
    close() {
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
