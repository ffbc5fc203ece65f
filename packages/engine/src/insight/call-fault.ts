/** The fault of a call as a whole that a notice shows, if any. Pure: facts and times in, the fault out. */
import type { ParticipantId } from '@visavis/contract';
import { hasHeldFor } from '../common/hysteresis.ts';
import { type FaultSide, type Faults, isInTrouble, measuredIn, type StatusFacts, startedTogether } from './link-status.ts';
import type { LinkReason } from './unreachable-reason.ts';

/**
 * A fault of the call as a whole.
 * - `offline`: nothing arrives, and the browser reports no network.
 * - `disconnected`: neither the server nor a participant answers.
 * - `blocked`: the server answers, and all links fell silent together or never connected: the local network blocks media.
 * - `unreached`: the server answers, no participant is reachable, and either side may be the cause.
 * - `server_away`: media flows, and the server does not answer.
 * - `server_away_alone`: the server does not answer, and there is no media to judge by.
 * - `weak`: media flows, over most links with poor quality.
 * - `lost`: the grace window of a participant who had lost the connection ended.
 */
export type CallFaultKind =
  | 'offline'
  | 'disconnected'
  | 'blocked'
  | 'unreached'
  | 'server_away'
  | 'server_away_alone'
  | 'weak'
  | 'lost';

export interface CallFault {
  readonly kind: CallFaultKind;
  readonly side: FaultSide;
  /** `mild`: the call goes on. `reconnecting`: it is interrupted, and mostly recovers by itself. `lasting`: it does not. */
  readonly severity: 'mild' | 'reconnecting' | 'lasting';
  /** On the clock of the evaluation, in ms. */
  readonly sinceMs: number;
  /** A likely cause with advice of its own; null without one, or while the fault is too young. */
  readonly reason: Extract<LinkReason, 'udp_blocked' | 'relay_unreached' | 'relay_withheld' | 'no_relay'> | null;
  /** The participant who was lost. */
  readonly name?: string;
  /** The actions that a person can take, the most promising last. */
  readonly actions: readonly ('check' | 'retry')[];
}

/** The times of the facts, on the clock of the evaluation in ms. */
export interface FaultTimes {
  readonly faults: Faults;
  /** Since when the server has been reachable, or not. */
  readonly serverSinceMs: number;
  /** The same, ignoring outages that are too short to restart the measured time. */
  readonly steadySinceMs: number;
  /** Since when no media has arrived from any participant; null while some does. */
  readonly outageSinceMs: number | null;
  /** Since when the local network has been poor; null while it is not. */
  readonly weakSinceMs: number | null;
  /** The participants whose grace window ended, and when; for a while, or until they are back. */
  readonly lost: ReadonlyMap<ParticipantId, { readonly name: string; readonly sinceMs: number }>;
}

/** An outage of this length rarely recovers by itself, and gets advice; in ms. Two steps of the recovery policy. */
const LASTING_MS = 15_000;

/**
 * How long the server has to be unreachable, in ms, before a call that goes on shows it: in a local outage the socket is missed before the
 * links are, and a socket that reconnects at once is not worth a notice.
 */
const SERVER_AWAY_AFTER_MS = 1500;

/** How long the local network has to be poor before it is shown, in ms: bursts of loss and CPU peaks are shorter. */
const WEAK_AFTER_MS = 10_000;

/** The most severe fault: an outage, else a lost participant, else a poor local network. */
export function faultOf(facts: StatusFacts, times: FaultTimes, nowMs: number): CallFault | null {
  return outageOf(facts, times, nowMs) ?? lossOf(times.lost) ?? weakness(facts.participants, times.weakSinceMs, nowMs);
}

/** Reports the participant who was lost last: otherwise their tile would vanish without a notice. */
function lossOf(lost: FaultTimes['lost']): CallFault | null {
  const last = [...lost.values()].at(-1);
  return last ? { kind: 'lost', side: 'theirs', severity: 'mild', reason: null, actions: [], ...last } : null;
}

/** Reports a local network that is poor for a while, although the call goes on. */
function weakness(participants: StatusFacts['participants'], sinceMs: number | null, nowMs: number): CallFault | null {
  if (sinceMs === null || !hasHeldFor(sinceMs, WEAK_AFTER_MS, nowMs)) return null;
  const isOurs = measuredIn(participants).length > 1;
  // One poor link of several is not the local network, and its tile has the bars.
  if (!isOurs && participants.length > 1) return null;
  const side = isOurs ? 'ours' : 'unknown';
  return { kind: 'weak', side, severity: 'mild', sinceMs, reason: null, actions: ['check'] };
}

function outageOf(
  facts: StatusFacts,
  { faults, serverSinceMs, steadySinceMs, outageSinceMs }: FaultTimes,
  nowMs: number,
): CallFault | null {
  const { isServerThere, isOnline, participants } = facts;
  const isLastingSince = (sinceMs: number) => nowMs - sinceMs >= LASTING_MS;
  const lasting = { severity: 'lasting', actions: ['check', 'retry'] } as const;
  const young = { severity: 'reconnecting', actions: [] } as const;
  if (!isServerThere) {
    const isMediaThere = participants.some(({ link }) => link === 'connected');
    const sinceMs = outageSinceMs ?? serverSinceMs;
    if (!isMediaThere && !isOnline) {
      return { kind: 'offline', side: 'ours', sinceMs, reason: null, severity: 'lasting', actions: ['retry'] };
    }
    const step = isLastingSince(sinceMs) ? lasting : young;
    if (outageSinceMs !== null) return { kind: 'disconnected', side: 'ours', sinceMs, reason: null, ...step };
    if (isMediaThere && nowMs - serverSinceMs < SERVER_AWAY_AFTER_MS) return null;
    const kind = isMediaThere ? 'server_away' : 'server_away_alone';
    const actions = isLastingSince(sinceMs) ? (['retry'] as const) : [];
    return { kind, side: 'server', sinceMs, reason: null, severity: isMediaThere ? 'mild' : step.severity, actions };
  }
  // A participant whom the server has lost, too, has a fault on their side.
  const here = participants.filter((participant) => participant.presence === 'here' && isInTrouble(participant));
  if (outageSinceMs === null || here.length === 0) return null;
  const isFirstTime = here.every(({ hasConnected }) => !hasConnected);
  const isOurs = here.length > 1 && (isFirstTime || startedTogether(here.map(({ id }) => faults.get(id)?.sinceMs ?? nowMs)));
  // After a server's return its participants follow a moment later.
  const isLasting = isFirstTime || isLastingSince(Math.max(outageSinceMs, steadySinceMs));
  // The tile reports a single failed link first.
  if (!isOurs && !isLasting) return null;
  return {
    kind: isOurs ? 'blocked' : 'unreached',
    side: isOurs ? 'ours' : 'unknown',
    sinceMs: outageSinceMs,
    reason: isLasting ? adviceOf(facts) : null,
    ...(isLasting ? lasting : young),
  };
}

function adviceOf({ network, relay }: StatusFacts): CallFault['reason'] {
  if (network.udp === 'blocked') return 'udp_blocked';
  if (network.relay === 'unreached') return 'relay_unreached';
  if (relay === 'withheld') return 'relay_withheld';
  return relay === 'none' ? 'no_relay' : null;
}
