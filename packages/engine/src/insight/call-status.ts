/**
 * Judges the connections of a call as a whole: which of them carry, on whose side a fault is, since when, and what helps. Every part of the
 * screen draws from this one judgement, so that no two of them disagree. Pure: facts and a time in, the status out.
 */
import type { ParticipantId } from '@visavis/contract';
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

export interface CallStatus {
  /** Whether the call carries: `none` when it has not for 15 s. */
  readonly connection: 'carrying' | 'reconnecting' | 'none' | 'offline';
  /** Our own line in a word: `silenced` while the system keeps the page from playing. */
  readonly line: LinkQuality | 'reconnecting' | 'down' | 'silenced';
  /** The browser or the system keeps the page from playing; a click may help. */
  readonly isSilenced: boolean;
  /** What a notice tells; null while there is nothing to tell of the call as a whole. */
  readonly fault: CallFault | null;
  readonly links: ReadonlyMap<ParticipantId, LinkStatus>;
}

/** The status together with what the next judgement needs. */
export interface StatusMemory {
  readonly status: CallStatus;
  readonly faults: Faults;
  readonly isServerThere: boolean;
  /** Since when the server has been there, or not. */
  readonly serverSinceMs: number;
  /** Since when the server has been there but for absences shorter than {@link BLIP_MS}. */
  readonly steadySinceMs: number;
  /** Since when nothing has arrived from any participant; null while something does. */
  readonly outageSinceMs: number | null;
  /** Since when our own line has been poor; null while it is not. */
  readonly weakSinceMs: number | null;
  /** Whom the server has lost and still waits for. */
  readonly away: ReadonlyMap<ParticipantId, string>;
  /** Whom it waits for no more, and since when; for {@link LOST_MS}, or until they are back. */
  readonly lost: ReadonlyMap<ParticipantId, { readonly name: string; readonly sinceMs: number }>;
}

/** An outage that lasts this long does not heal alone most of the time, and gets advice; in ms. Two steps of the recovery ladder. */
const LASTING_MS = 15_000;

/**
 * How long the server has to be away, in ms, before that is told of a call that goes on: in an outage of our own it is missed before the
 * links are, and a socket that is back at once is no news.
 */
const SERVER_AWAY_AFTER_MS = 1500;

/** An absence of the server that is shorter than this, in ms, does not start an outage anew: each silent link has the socket probed. */
const BLIP_MS = 5000;

/** How long our own line has to be poor before it is told, in ms: what a burst of losses or a busy machine does is over sooner. */
const WEAK_AFTER_MS = 10_000;

/** How long it is told that a participant is lost, in ms. */
const LOST_MS = 30_000;

/** Nothing is known yet. */
export const WELL: CallStatus = { connection: 'carrying', line: 'unknown', isSilenced: false, fault: null, links: new Map() };

/** Before the first judgement. */
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

/** The next judgement; the status keeps its references where nothing has changed. @param nowMs on a clock that never goes back. */
export function judgeStatus(before: StatusMemory, facts: StatusFacts, nowMs: number): StatusMemory {
  const { isServerThere, participants } = facts;
  const faults = followFaults(before.faults, participants, nowMs);
  const serverSinceMs = isServerThere === before.isServerThere ? before.serverSinceMs : nowMs;
  const tried = participants.filter(({ link }) => link !== 'connecting' && link !== 'closed');
  const isOutage = tried.length > 0 && tried.every(isInTrouble);
  const outageSinceMs = isOutage ? (before.outageSinceMs ?? nowMs) : null;
  const isBack = isServerThere && !before.isServerThere && nowMs - before.serverSinceMs >= BLIP_MS;
  const steadySinceMs = isBack ? nowMs : before.steadySinceMs;
  const quality = ownQuality(participants);
  const weakSinceMs = isOutage || quality !== 'poor' ? null : (before.weakSinceMs ?? nowMs);
  const away = new Map(participants.filter(({ presence }) => presence === 'away').map(({ id, name }) => [id, name] as const));
  const lost = followLost(before, participants, nowMs);
  const memory = { faults, isServerThere, serverSinceMs, steadySinceMs, outageSinceMs, weakSinceMs, away, lost };
  // What is told of a lasting outage does not change with each blip of the socket.
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

/** Whom the server gave up; whoever is back is lost no more. */
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

/** Tells of the participant who was lost last: without a word a tile would be gone. */
function lossOf(lost: StatusMemory['lost']): CallFault | null {
  const last = [...lost.values()].at(-1);
  return last ? { kind: 'lost', side: 'theirs', severity: 'mild', reason: null, actions: [], ...last } : null;
}

/** A line that is poor for a while is told, although the call goes on. */
function weakness(participants: StatusFacts['participants'], sinceMs: number | null, nowMs: number): CallFault | null {
  if (sinceMs === null || nowMs - sinceMs < WEAK_AFTER_MS) return null;
  const isOurs = measuredIn(participants).length > 1;
  // One link of several says nothing of our line, and its bars are on its tile.
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
  // Whoever is gone says nothing of our line.
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
  // A server that is away, or what a call goes on with, is told of and is no reason for a link.
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
