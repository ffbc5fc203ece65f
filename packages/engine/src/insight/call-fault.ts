/** What is wrong with a call as a whole, if anything: the one fault that a notice tells of. Pure: facts and times in, the fault out. */
import type { ParticipantId } from '@visavis/contract';
import { hasHeldFor } from '../common/hysteresis.ts';
import { type FaultSide, type Faults, isInTrouble, measuredIn, type StatusFacts, startedTogether } from './link-status.ts';
import type { LinkReason } from './unreachable-reason.ts';

/**
 * A fault of the call as a whole.
 * - `offline`: nothing arrives, and the browser says that it has no network.
 * - `disconnected`: neither the server nor a participant answers.
 * - `blocked`: the server answers, and all participants fell silent together or were never reached: our network lets no media through.
 * - `unreached`: the server answers, no participant is reached, and either side may be the cause.
 * - `server_away`: media flows, and the server does not answer.
 * - `server_away_alone`: the server does not answer, and there is no media either way.
 * - `weak`: media flows, and over most links badly.
 * - `lost`: the server gave up waiting for a participant who had lost the connection.
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
  /** `mild`: the call goes on. `reconnecting`: it is interrupted, and heals alone most of the time. `lasting`: it does not. */
  readonly severity: 'mild' | 'reconnecting' | 'lasting';
  /** On the clock of the judgement, in ms. */
  readonly sinceMs: number;
  /** A likely cause that has advice of its own; null where there is none, or the fault is too young for one. */
  readonly reason: Extract<LinkReason, 'udp_blocked' | 'relay_unreached' | 'relay_withheld' | 'no_relay'> | null;
  /** Who was lost. */
  readonly name?: string;
  /** What a person can do from here, the most promising last. */
  readonly actions: readonly ('check' | 'retry')[];
}

/** Since when what has been the case, on the clock of the judgement in ms. */
export interface FaultTimes {
  readonly faults: Faults;
  /** Since when the server has been there, or not. */
  readonly serverSinceMs: number;
  /** The same without the absences that are too short to start an outage anew. */
  readonly steadySinceMs: number;
  /** Since when nothing has arrived from any participant; null while something does. */
  readonly outageSinceMs: number | null;
  /** Since when our own line has been poor; null while it is not. */
  readonly weakSinceMs: number | null;
  /** Whom the server gave up, and since when; for a while, or until they are back. */
  readonly lost: ReadonlyMap<ParticipantId, { readonly name: string; readonly sinceMs: number }>;
}

/** An outage that lasts this long does not heal alone most of the time, and gets advice; in ms. Two steps of the recovery ladder. */
const LASTING_MS = 15_000;

/**
 * How long the server has to be away, in ms, before that is told of a call that goes on: in an outage of our own it is missed before the
 * links are, and a socket that is back at once is no news.
 */
const SERVER_AWAY_AFTER_MS = 1500;

/** How long our own line has to be poor before it is told, in ms: what a burst of losses or a busy machine does is over sooner. */
const WEAK_AFTER_MS = 10_000;

/** The fault that matters most: an outage, else a participant who was lost, else a weak uplink or downlink. */
export function faultOf(facts: StatusFacts, times: FaultTimes, nowMs: number): CallFault | null {
  return outageOf(facts, times, nowMs) ?? lossOf(times.lost) ?? weakness(facts.participants, times.weakSinceMs, nowMs);
}

/** Tells of the participant who was lost last: without a word a tile would be gone. */
function lossOf(lost: FaultTimes['lost']): CallFault | null {
  const last = [...lost.values()].at(-1);
  return last ? { kind: 'lost', side: 'theirs', severity: 'mild', reason: null, actions: [], ...last } : null;
}

/** A line that is poor for a while is told, although the call goes on. */
function weakness(participants: StatusFacts['participants'], sinceMs: number | null, nowMs: number): CallFault | null {
  if (sinceMs === null || !hasHeldFor(sinceMs, WEAK_AFTER_MS, nowMs)) return null;
  const isOurs = measuredIn(participants).length > 1;
  // One link of several says nothing of our line, and its bars are on its tile.
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
  // Whom the server has lost, too, is away for reasons of their own.
  const here = participants.filter((participant) => participant.presence === 'here' && isInTrouble(participant));
  if (outageSinceMs === null || here.length === 0) return null;
  const isFirstTime = here.every(({ hasConnected }) => !hasConnected);
  const isOurs = here.length > 1 && (isFirstTime || startedTogether(here.map(({ id }) => faults.get(id)?.sinceMs ?? nowMs)));
  // A server that has just come back brings the participants with it, a moment later.
  const isLasting = isFirstTime || isLastingSince(Math.max(outageSinceMs, steadySinceMs));
  // A single link is told of on its tile at first.
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
