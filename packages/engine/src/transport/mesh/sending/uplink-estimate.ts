/**
 * Estimates the uplink from the links' statistics: no limit, or a bit rate. Pure. Each connection of a mesh probes for its own share
 * (transport-wide congestion control) without the others; this estimate reads their sum.
 * A queue in the local uplink delays every link, so that most links have to show it: one participant who is far away, or whose downlink is
 * narrow, lowers no video to the others.
 */
import { roundsHeld } from '../../../common/hysteresis.ts';

/** One link's upstream measurement, over about a second. */
export interface LinkUplink {
  /** Names the link and its path: another path has another minimal round trip. */
  readonly key: string;
  readonly sentBps: number;
  /** The bit rate that its congestion control allows; null before its first estimate. */
  readonly availableBps: number | null;
  readonly roundTripMs: number | null;
  /** The browser sends the videos of this link with less than the allowed bit rate, because of the bandwidth. */
  readonly isLimited: boolean;
}

export interface Uplink {
  /** In bit/s; null: no limit is known. */
  readonly limitBps: number | null;
  /** Rounds since the limit was last lowered. */
  readonly calmRounds: number;
  /** Minimal round trip of each link, by its key, in ms: the excess is queueing delay. */
  readonly leastRoundTripMs: ReadonlyMap<string, number>;
  /** The sum of the links' own estimates, in bit/s, and for how many rounds it has not grown although it was used up. */
  readonly availableBps: number;
  readonly stuckRounds: number;
}

/** The state before any measurement. */
export const UNLIMITED: Uplink = { limitBps: null, calmRounds: 0, leastRoundTripMs: new Map(), availableBps: 0, stuckRounds: 0 };

/** A queueing delay that shows a full uplink, in ms. Loss alone does not: a bad radio link loses as much when nothing is sent. */
const QUEUE_FULL_MS = 250;
/** Estimates that are used up and grew by less than this share in so many rounds have converged; young ones still ramp up. */
const STUCK_GROWTH = 1.05;
const STUCK_ROUNDS = 3;
/** A full uplink is limited to this share of what was just sent ... */
const BACK_OFF = 0.85;
/** ... and to no less than this, in bit/s: below it there is no video to save on. */
const LIMIT_MIN_BPS = 150_000;
/** Rounds between two reductions: the effect of the first has to show. */
const HOLD_ROUNDS = 3;
/** After this many calm rounds the limit grows by a step each round; a limit of one fifth is gone 12 rounds later. */
const CALM_ROUNDS = 5;
const GROWTH = 1.15;

/** Whether nothing is left to reduce: a queue that persists has another cause. */
export const isAtFloor = ({ limitBps }: Uplink): boolean => limitBps !== null && limitBps <= LIMIT_MIN_BPS;

/** The inputs of one round, of about a second. */
export interface UplinkRound {
  readonly links: readonly LinkUplink[];
  /** The bit rate of all requested encodings: a limit above it has no effect. */
  readonly requestedBps: number;
  /** The machine does not keep up: its own delay looks like a queue in the uplink. */
  readonly isOverloaded: boolean;
}

/** Updates the estimate by one round. */
export function updateUplinkEstimate(before: Uplink, { links, requestedBps, isOverloaded }: UplinkRound): Uplink {
  const sentBps = links.reduce((sum, link) => sum + link.sentBps, 0);
  const availableBps = links.reduce((sum, link) => sum + (link.availableBps ?? link.sentBps), 0);
  const timed = links.flatMap(({ key, roundTripMs }) => (roundTripMs === null ? [] : [{ key, roundTripMs }]));
  const leastRoundTripMs = new Map(
    timed.map(({ key, roundTripMs }) => [key, Math.min(roundTripMs, before.leastRoundTripMs.get(key) ?? roundTripMs)]),
  );
  const isUsedUp = areMost(links, ({ isLimited }) => isLimited) && availableBps < before.availableBps * STUCK_GROWTH;
  const stuckRounds = roundsHeld(isUsedUp, before.stuckRounds);
  const calmRounds = before.calmRounds + 1;
  const now = { limitBps: before.limitBps, calmRounds, leastRoundTripMs, availableBps, stuckRounds };

  const hasQueue = ({ key, roundTripMs }: (typeof timed)[number]) =>
    roundTripMs - (leastRoundTripMs.get(key) ?? roundTripMs) > QUEUE_FULL_MS;
  const isOverfull = !isOverloaded && areMost(timed, hasQueue);
  const isStuck = stuckRounds >= STUCK_ROUNDS;
  if (isOverfull || isStuck) {
    if (before.limitBps !== null && calmRounds < HOLD_ROUNDS) return now;
    const found = isOverfull ? Math.min(sentBps, before.limitBps ?? sentBps) * BACK_OFF : availableBps;
    return { ...now, limitBps: Math.max(LIMIT_MIN_BPS, found), calmRounds: 0, stuckRounds: 0 };
  }
  if (before.limitBps === null || calmRounds < CALM_ROUNDS) return now;
  const grownBps = before.limitBps * GROWTH;
  return { ...now, limitBps: grownBps >= requestedBps ? null : grownBps };
}

/** Whether more than half of the values are true. */
const areMost = <T>(all: readonly T[], is: (one: T) => boolean): boolean => all.filter(is).length * 2 > all.length;
