/** The connection status of one tile: a part of `call-status.ts`. Pure. */
import type { ParticipantId } from '@visavis/contract';
import type { CallSnapshot, RemoteParticipant } from '../call/call-state.ts';
import type { LinkQuality } from '../stats/link-quality.ts';
import type { LinkState } from '../transport/media-transport.ts';
import { type LinkReason, linkReason } from './unreachable-reason.ts';

/** The side of a fault: `unknown` where the evidence fits more than one side. */
export type FaultSide = 'ours' | 'theirs' | 'server' | 'unknown';

/** The inputs of the evaluation. */
export interface StatusFacts extends Pick<CallSnapshot, 'network' | 'relay'> {
  readonly isServerThere: boolean;
  /** `navigator.onLine` (HTML): `false` is reliable, `true` is not. */
  readonly isOnline: boolean;
  /** The browser or the system suspends audio output. */
  readonly isSoundPaused: boolean;
  readonly participants: readonly Pick<RemoteParticipant, 'id' | 'name' | 'link' | 'presence' | 'hasConnected' | 'quality'>[];
}

export interface LinkStatus {
  /** The bars: `down` while the link is in trouble, `waiting` where it carries media and the server has lost the participant. */
  readonly bars: LinkQuality | 'waiting' | 'down';
  /** `away`: the server has lost the participant, too. */
  readonly state: 'well' | 'connecting' | 'unstable' | 'reconnecting' | 'unreachable' | 'away';
  readonly side: FaultSide;
  /** The likeliest reason; `others_carry`: only known that the other local links carry media. */
  readonly reason: LinkReason | 'others_carry' | null;
  /** The notice about the whole call explains it: the tile shows one word. */
  readonly isShared: boolean;
}

/** When the last trouble of each link began, on the clock of the evaluation in ms, and whether it is over. */
export type Faults = ReadonlyMap<ParticipantId, { readonly sinceMs: number; readonly isOver: boolean }>;

/**
 * Links that fall silent within this time, in ms, share a cause. Each is sampled once a second, in turn, and a sample may take a second
 * on a busy machine; before this time is over no participant is reported as the cause.
 */
const TOGETHER_MS = 3000;

type StatusParticipant = StatusFacts['participants'][number];

const TROUBLES: readonly LinkState[] = ['unstable', 'reconnecting', 'unreachable'];

/** Whether nothing arrives over a link that should carry media. */
export const isInTrouble = ({ link }: Pick<StatusParticipant, 'link'>): boolean => TROUBLES.includes(link);

/** Whether these times, in ms, share a cause. */
export const startedTogether = (sinceMs: readonly number[]): boolean =>
  Math.max(...sinceMs) - Math.min(...sinceMs) <= TOGETHER_MS;

/** The quality of the measured links that carry media. */
export const measuredIn = (participants: readonly StatusParticipant[]): readonly LinkQuality[] =>
  participants
    .filter(({ link, presence, quality }) => link === 'connected' && presence === 'here' && quality !== 'unknown')
    .map(({ quality }) => quality);

/** The quality of the local network, which more than half of the links have to share: one poor link is the remote side's. */
export function ownQuality(participants: readonly StatusParticipant[]): LinkQuality {
  const known = measuredIn(participants);
  if (known.length === 0) return 'unknown';
  const isMost = (...words: LinkQuality[]) => known.filter((quality) => words.includes(quality)).length * 2 > known.length;
  if (isMost('poor')) return 'poor';
  return isMost('poor', 'fair') ? 'fair' : 'good';
}

/** Updates the troubles; those of participants who left are removed. */
export function followFaults(before: Faults, participants: readonly StatusParticipant[], nowMs: number): Faults {
  const faults = new Map<ParticipantId, { readonly sinceMs: number; readonly isOver: boolean }>();
  for (const participant of participants) {
    const known = before.get(participant.id);
    if (isInTrouble(participant)) faults.set(participant.id, known && !known.isOver ? known : { sinceMs: nowMs, isOver: false });
    else if (known) faults.set(participant.id, { ...known, isOver: true });
  }
  return faults;
}

/** @param sharedSide the side of the call's fault that covers the links; null without one. */
export function linkStatusOf(
  participant: StatusParticipant,
  facts: StatusFacts,
  faults: Faults,
  sharedSide: FaultSide | null,
  nowMs: number,
): LinkStatus {
  const { id, link, presence, quality, hasConnected } = participant;
  if (link === 'connecting') return { bars: 'unknown', state: 'connecting', side: 'unknown', reason: null, isShared: false };
  if (link === 'connected' || link === 'closed') {
    const isTheirs = quality === 'poor' && presence === 'here' && ownQuality(facts.participants) === 'good';
    const side = isTheirs ? 'theirs' : 'unknown';
    return { bars: presence === 'away' ? 'waiting' : quality, state: 'well', side, reason: null, isShared: false };
  }
  const isAway = presence === 'away' && facts.isServerThere;
  const isShared = sharedSide !== null && !isAway;
  const trouble = { bars: 'down', state: isAway ? 'away' : link, isShared } as const;
  if (isShared) return { ...trouble, side: sharedSide, reason: null };
  if (isAway) return { ...trouble, side: 'theirs', reason: 'their_network' };
  const isTheirs = facts.participants.some((other) => other.link === 'connected') && fellAlone(id, faults, nowMs);
  if (isTheirs && hasConnected) return { ...trouble, side: 'theirs', reason: 'others_carry' };
  return { ...trouble, side: isTheirs ? 'theirs' : 'unknown', reason: linkReason(participant, facts.network, facts.relay) };
}

/** No other link fell silent at the same time, and each had the time to. */
function fellAlone(id: ParticipantId, faults: Faults, nowMs: number): boolean {
  const sinceMs = faults.get(id)?.sinceMs ?? nowMs;
  const isAlone = [...faults].every(([other, fault]) => other === id || !startedTogether([sinceMs, fault.sinceMs]));
  return isAlone && nowMs - sinceMs >= TOGETHER_MS;
}
