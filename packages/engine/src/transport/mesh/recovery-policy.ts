/**
 * The recovery policy of one link: conditions in, state to show and next step out. Pure: no clock, no connection.
 * WebRTC defines no timeouts here, and Chromium can stay in `disconnected` for good.
 */
import type { LinkState } from '../media-transport.ts';

/** The state of the connection; `impossible`: the browser creates none. */
export type LinkConnection = RTCPeerConnectionState | 'impossible';

/** The condition of a link at one moment. Durations in ms. */
export interface LinkCondition {
  readonly connection: LinkConnection;
  /** How long no media has arrived although some should; 0 while bytes flow or nothing is sent. */
  readonly silentMs: number;
  /** How long the connection has not been `connected`; 0 while it is. */
  readonly unconnectedMs: number;
  /** Steps taken since the link was last stable. */
  readonly attempts: number;
  /** Since the last step, or since the link was created. */
  readonly sinceAttemptMs: number;
  /** Whether signals reach the participant: without them a step is wasted. */
  readonly isReachable: boolean;
  /**
   * Whether an ICE restart can help. Not with a minimal client, which takes every offer for a new call, and not with Firefox once the
   * connection has failed: it then reports `connected` while no media flows (measured with Firefox 153, 3 of 3).
   */
  readonly mayRestartIce: boolean;
}

/** `restart` is an ICE restart, `rebuild` a new RTCPeerConnection; only the first rebuild is limited to the relay. */
export type LinkStep = 'none' | 'restart' | 'restart-with-new-credentials' | 'rebuild';

export interface RecoveryDecision {
  readonly state: LinkState;
  readonly step: LinkStep;
}

/** Silence that a tile shows, in ms. */
const UNSTABLE_AFTER_MS = 2000;
/** Silence after which ICE is restarted, in ms; Chromium recovers from shorter gaps by itself. */
const RESTART_AFTER_MS = 4000;
/** Timeout of the first connection and of each attempt, in ms. */
const ATTEMPT_MS = 15_000;
/** Backoff between later attempts, in ms: grows from the first to the second. */
const RETRY_FIRST_MS = 7000;
const RETRY_LAST_MS = 15_000;
/** Uninterrupted flow that resets the attempts, in ms. */
export const STABLE_AFTER_MS = 10_000;

/** The first attempts, in order; every later one is a rebuild. */
const RECOVERY_STEPS: readonly LinkStep[] = ['restart', 'restart-with-new-credentials', 'rebuild'];

/** The state to show, and the step to take now. */
export function decideRecovery(condition: LinkCondition): RecoveryDecision {
  return { state: stateOf(condition), step: isStepDue(condition) ? stepOf(condition) : 'none' };
}

function isFlowing({ connection, silentMs }: LinkCondition): boolean {
  return connection === 'connected' && silentMs < UNSTABLE_AFTER_MS;
}

function stateOf(condition: LinkCondition): LinkState {
  const { connection, attempts, silentMs, unconnectedMs } = condition;
  if (connection === 'closed') return 'closed';
  if (connection === 'impossible') return 'unreachable';
  if (isFlowing(condition)) return 'connected';
  if (attempts > RECOVERY_STEPS.length || (attempts === RECOVERY_STEPS.length && condition.sinceAttemptMs >= ATTEMPT_MS))
    return 'unreachable';
  if (attempts > 0 || connection === 'failed') return 'reconnecting';
  if (connection === 'new' || connection === 'connecting') return 'connecting';
  return Math.max(silentMs, unconnectedMs) >= UNSTABLE_AFTER_MS ? 'unstable' : 'connected';
}

function isStepDue(condition: LinkCondition): boolean {
  const { connection, attempts, sinceAttemptMs, silentMs, unconnectedMs, isReachable } = condition;
  if (!isReachable || connection === 'closed' || isFlowing(condition)) return false;
  if (attempts > 0) return sinceAttemptMs >= pauseMs(attempts);
  if (connection === 'failed' || connection === 'impossible') return true;
  if (connection === 'new' || connection === 'connecting') return unconnectedMs >= ATTEMPT_MS;
  return Math.max(silentMs, unconnectedMs) >= RESTART_AFTER_MS;
}

/** How long attempt number `attempts` may take before the next one (backoff), in ms. */
function pauseMs(attempts: number): number {
  if (attempts <= RECOVERY_STEPS.length) return ATTEMPT_MS;
  return Math.min(RETRY_FIRST_MS + (attempts - RECOVERY_STEPS.length - 1) * 2000, RETRY_LAST_MS);
}

function stepOf({ attempts, mayRestartIce }: LinkCondition): LinkStep {
  return (mayRestartIce && RECOVERY_STEPS[attempts]) || 'rebuild';
}
