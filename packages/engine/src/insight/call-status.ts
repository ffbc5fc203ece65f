/**
 * Derives the status of a call as a whole: which links carry media, on which side a fault is, since when, and which action helps. Every part of
 * the screen renders this status, so that no two parts disagree. Pure: facts and a time in, the status out.
 */
import type { ParticipantId } from '@visavis/contract';
import { hasHeldFor, heldSince } from '../common/hysteresis.ts';
import { keepSame } from '../common/keep-same.ts';
import type { LinkQuality } from '../stats/link-quality.ts';
import {
  type FaultSide,
  type Faults,
  followFaults,
  isInTrouble,
  type LinkStatus,
  linkStatusOf,
  measuredIn,
  ownQuality,
  type StatusFacts,
  startedTogether,
} from './link-status.ts';
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

export interface CallStatus {
  /** Whether the call carries media: `none` when it has not for 15 s. */
  readonly connection: 'carrying' | 'reconnecting' | 'none' | 'offline';
  /** The quality of the local network; `silenced` while the system suspends audio output. */
  readonly line: LinkQuality | 'reconnecting' | 'down' | 'silenced';
  /** The browser or the system suspends audio output; a click may resume it. */
  readonly isSilenced: boolean;
  /** The fault that a notice reports; null without a fault of the call as a whole. */
  readonly fault: CallFault | null;
  readonly links: ReadonlyMap<ParticipantId, LinkStatus>;
}

/** The status together with the state for the next evaluation. */
export interface StatusMemory {
  readonly status: CallStatus;
  readonly faults: Faults;
  readonly isServerThere: boolean;
  /** Since when the server has been reachable, or not. */
  readonly serverSinceMs: number;
  /** Since when the server has been reachable, ignoring outages shorter than {@link BLIP_MS}. */
  readonly steadySinceMs: number;
  /** Since when no media has arrived from any participant; null while some does. */
  readonly outageSinceMs: number | null;
  /** Since when the local network has been poor; null while it is not. */
  readonly weakSinceMs: number | null;
  /** The participants whose grace window runs. */
  readonly away: ReadonlyMap<ParticipantId, string>;
  /** The participants whose grace window ended, and when; for {@link LOST_MS}, or until they are back. */
  readonly lost: ReadonlyMap<ParticipantId, { readonly name: string; readonly sinceMs: number }>;
}

/** An outage of this length rarely recovers by itself, and gets advice; in ms. Two steps of the recovery policy. */
const LASTING_MS = 15_000;

/**
 * How long the server has to be unreachable, in ms, before a call that goes on shows it: in a local outage the socket is missed before the
 * links are, and a socket that reconnects at once is not worth a notice.
 */
const SERVER_AWAY_AFTER_MS = 1500;

/** A shorter outage of the server, in ms, does not restart the measured time: each silent link probes the socket. */
const BLIP_MS = 5000;

/** How long the local network has to be poor before it is shown, in ms: bursts of loss and CPU peaks are shorter. */
const WEAK_AFTER_MS = 10_000;

/** How long a lost participant is shown, in ms. */
const LOST_MS = 30_000;

/** The status before the first evaluation. */
export const WELL: CallStatus = { connection: 'carrying', line: 'unknown', isSilenced: false, fault: null, links: new Map() };

/** The state before the first evaluation. */
export const NO_STATUS: StatusMemory = {
  status: WELL,
  faults: new Map(),
  isServerThere: true,
  serverSinceMs: Number.NEGATIVE_INFINITY,
  steadySinceMs: Number.NEGATIVE_INFINITY,
  outageSinceMs: null,
  weakSinceMs: null,
  away: new Map(),
  lost: new Map(),
};

/** Evaluates the status; unchanged parts keep their reference. @param nowMs on a monotonic clock. */
export function judgeStatus(before: StatusMemory, facts: StatusFacts, nowMs: number): StatusMemory {
  const { isServerThere, participants } = facts;
  const faults = followFaults(before.faults, participants, nowMs);
  const serverSinceMs = isServerThere === before.isServerThere ? before.serverSinceMs : nowMs;
  const tried = participants.filter(({ link }) => link !== 'connecting' && link !== 'closed');
  const isOutage = tried.length > 0 && tried.every(isInTrouble);
  const outageSinceMs = heldSince(isOutage, before.outageSinceMs, nowMs);
  const isBack = isServerThere && !before.isServerThere && nowMs - before.serverSinceMs >= BLIP_MS;
  const steadySinceMs = isBack ? nowMs : before.steadySinceMs;
  const quality = ownQuality(participants);
  const weakSinceMs = heldSince(!isOutage && quality === 'poor', before.weakSinceMs, nowMs);
  const away = new Map(participants.filter(({ presence }) => presence === 'away').map(({ id, name }) => [id, name] as const));
  const lost = followLost(before, participants, nowMs);
  const memory = { faults, isServerThere, serverSinceMs, steadySinceMs, outageSinceMs, weakSinceMs, away, lost };
  // The notice of a lasting outage does not change with short outages of the socket.
  const isBlip = !isServerThere && facts.isOnline && nowMs - serverSinceMs < BLIP_MS;
  const judged = isBlip && before.status.fault?.severity === 'lasting' ? { ...facts, isServerThere: true } : facts;
  const told = faultOf(judged, memory, nowMs) ?? lossOf(lost) ?? weakness(participants, weakSinceMs, nowMs);
  const fault = keepSame(before.status.fault, told);
  const connection = connectionOf(isOutage, fault);
  const links = linksOf(before.status.links, facts, faults, fault, nowMs);
  const line = lineOf(facts, quality, connection, fault);
  return { ...memory, status: keepSame(before.status, { connection, line, isSilenced: facts.isSoundPaused, fault, links }) };
}

type Memory = Omit<StatusMemory, 'status'>;

/** The participants whose grace window ended, without those who are back. */
function followLost(
  { away, lost }: StatusMemory,
  participants: StatusFacts['participants'],
  nowMs: number,
): StatusMemory['lost'] {
  const here = new Set(participants.map(({ id }) => id));
  const known = [...lost].filter(([id, { sinceMs }]) => !here.has(id) && nowMs - sinceMs < LOST_MS);
  const fresh = [...away].filter(([id]) => !here.has(id)).map(([id, name]) => [id, { name, sinceMs: nowMs }] as const);
  return new Map([...known, ...fresh]);
}

/** Reports the participant who was lost last: otherwise their tile would vanish without a notice. */
function lossOf(lost: StatusMemory['lost']): CallFault | null {
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

function faultOf(
  facts: StatusFacts,
  { faults, serverSinceMs, steadySinceMs, outageSinceMs }: Memory,
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

function connectionOf(isOutage: boolean, fault: CallFault | null): CallStatus['connection'] {
  if (fault?.kind === 'offline') return 'offline';
  if (!isOutage && fault?.kind !== 'server_away_alone') return 'carrying';
  return fault?.severity === 'lasting' ? 'none' : 'reconnecting';
}

function lineOf(
  { participants, isSoundPaused }: StatusFacts,
  quality: LinkQuality,
  connection: CallStatus['connection'],
  fault: CallFault | null,
): CallStatus['line'] {
  if (connection === 'none' || connection === 'offline') return 'down';
  // A participant who is gone says nothing about the local network.
  if (connection === 'reconnecting')
    return fault || participants.some(({ presence }) => presence === 'here') ? 'reconnecting' : 'unknown';
  return isSoundPaused ? 'silenced' : quality;
}

function linksOf(
  before: CallStatus['links'],
  facts: StatusFacts,
  faults: Faults,
  fault: CallFault | null,
  nowMs: number,
): CallStatus['links'] {
  // A missing server, or a fault that leaves media flowing, explains no failed link.
  const sharedSide = fault && fault.side !== 'server' && fault.severity !== 'mild' ? fault.side : null;
  const links = new Map(
    facts.participants.map((participant) => {
      const status = linkStatusOf(participant, facts, faults, sharedSide, nowMs);
      return [participant.id, keepSame(before.get(participant.id), status)];
    }),
  );
  const isSame = links.size === before.size && [...links].every(([id, status]) => before.get(id) === status);
  return isSame ? before : links;
}
