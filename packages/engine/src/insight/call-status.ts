/**
 * Derives the status of a call as a whole: which links carry media, on which side a fault is, since when, and which action helps. Every part of
 * the screen renders this status, so that no two parts disagree. Pure: facts and a time in, the status out.
 */
import type { ParticipantId } from '@visavis/contract';
import { heldSince } from '../common/hysteresis.ts';
import { keepSame } from '../common/keep-same.ts';
import type { LinkQuality } from '../stats/link-quality.ts';
import { type CallFault, type FaultTimes, faultOf } from './call-fault.ts';
import {
  type Faults,
  followFaults,
  isInTrouble,
  type LinkStatus,
  linkStatusOf,
  ownQuality,
  type StatusFacts,
} from './link-status.ts';

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
export interface StatusMemory extends FaultTimes {
  readonly status: CallStatus;
  readonly isServerThere: boolean;
  /** The participants whose grace window runs. */
  readonly away: ReadonlyMap<ParticipantId, string>;
}

/** A shorter outage of the server, in ms, does not restart the measured time: each silent link probes the socket. */
const BLIP_MS = 5000;

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
  const fault = keepSame(before.status.fault, faultOf(judged, memory, nowMs));
  const connection = connectionOf(isOutage, fault);
  const links = linksOf(before.status.links, facts, faults, fault, nowMs);
  const line = lineOf(facts, quality, connection, fault);
  return { ...memory, status: keepSame(before.status, { connection, line, isSilenced: facts.isSoundPaused, fault, links }) };
}

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
