/**
 * What our line carries upwards, from what the links tell: nothing shows a limit, or so many bit/s. Pure. Every connection of a mesh
 * looks for its own share of the line (transport-wide congestion control) and knows nothing of the others; this one looks at their sum.
 * A queue in our own uplink delays every link, so that it takes most of them to show one: a participant who is far away, or on a bad line
 * of their own, lowers nobody else's video.
 */

/** What one link tells of the way up, over about a second. */
export interface LinkUplink {
  /** Names the link and its path: another path has another least round trip. */
  readonly key: string;
  readonly sentBps: number;
  /** What its congestion control thinks that it may send; null before it has thought. */
  readonly availableBps: number | null;
  readonly roundTripMs: number | null;
  /** The browser gives this link's pictures less than we allow, because the line carries no more. */
  readonly isLimited: boolean;
}

export interface Uplink {
  /** In bit/s; null: no limit is known. */
  readonly limitBps: number | null;
  /** Rounds since the limit was last lowered. */
  readonly calmRounds: number;
  /** Least round trip seen over each link, by its key, in ms: what comes on top is a queue. */
  readonly leastRoundTripMs: ReadonlyMap<string, number>;
  /** What all links may send, by their own estimates, in bit/s, and for how many rounds it has not grown although it was used up. */
  readonly availableBps: number;
  readonly stuckRounds: number;
}

/** Before anything was measured. */
export const UNLIMITED: Uplink = { limitBps: null, calmRounds: 0, leastRoundTripMs: new Map(), availableBps: 0, stuckRounds: 0 };

/** A queue of this many ms stands: the line is full. Losses alone do not say so: a bad radio loses as much when nobody sends. */
const QUEUE_FULL_MS = 250;
/** Estimates that are used up and have grown by less than this share for so many rounds have found the line's end; young ones still grow. */
const STUCK_GROWTH = 1.05;
const STUCK_ROUNDS = 3;
/** A full line gets this share of what it was just sent ... */
const BACK_OFF = 0.85;
/** ... and no less than this, in bit/s: below it there are no pictures to save on. */
const LIMIT_MIN_BPS = 150_000;
/** Rounds between two steps down: the first has to show first. */
const HOLD_ROUNDS = 3;
/** After this many calm rounds the limit grows by a step each round; one of a fifth is gone 12 rounds later. */
const CALM_ROUNDS = 5;
const GROWTH = 1.15;

/** Whether there is nothing left to save: where a queue stands even then, it is not the line that is full. */
export const isAtFloor = ({ limitBps }: Uplink): boolean => limitBps !== null && limitBps <= LIMIT_MIN_BPS;

/** What is known of one round, of about a second. */
export interface UplinkRound {
  readonly links: readonly LinkUplink[];
  /** What everything that we would like to send takes: a limit above it is none. */
  readonly wishedBps: number;
  /** The machine does not keep up: what waits there looks like a queue in the line. */
  readonly isStrained: boolean;
}

/** What is known after another round. */
export function updateUplinkEstimate(before: Uplink, { links, wishedBps, isStrained }: UplinkRound): Uplink {
  const sentBps = links.reduce((sum, link) => sum + link.sentBps, 0);
  const availableBps = links.reduce((sum, link) => sum + (link.availableBps ?? link.sentBps), 0);
  const timed = links.flatMap(({ key, roundTripMs }) => (roundTripMs === null ? [] : [{ key, roundTripMs }]));
  const leastRoundTripMs = new Map(
    timed.map(({ key, roundTripMs }) => [key, Math.min(roundTripMs, before.leastRoundTripMs.get(key) ?? roundTripMs)]),
  );
  const isUsedUp = areMost(links, ({ isLimited }) => isLimited) && availableBps < before.availableBps * STUCK_GROWTH;
  const stuckRounds = isUsedUp ? before.stuckRounds + 1 : 0;
  const calmRounds = before.calmRounds + 1;
  const now = { limitBps: before.limitBps, calmRounds, leastRoundTripMs, availableBps, stuckRounds };

  const hasQueue = ({ key, roundTripMs }: (typeof timed)[number]) =>
    roundTripMs - (leastRoundTripMs.get(key) ?? roundTripMs) > QUEUE_FULL_MS;
  const isOverfull = !isStrained && areMost(timed, hasQueue);
  const isStuck = stuckRounds >= STUCK_ROUNDS;
  if (isOverfull || isStuck) {
    if (before.limitBps !== null && calmRounds < HOLD_ROUNDS) return now;
    const found = isOverfull ? Math.min(sentBps, before.limitBps ?? sentBps) * BACK_OFF : availableBps;
    return { ...now, limitBps: Math.max(LIMIT_MIN_BPS, found), calmRounds: 0, stuckRounds: 0 };
  }
  if (before.limitBps === null || calmRounds < CALM_ROUNDS) return now;
  const grownBps = before.limitBps * GROWTH;
  return { ...now, limitBps: grownBps >= wishedBps ? null : grownBps };
}

/** Whether more than half of them are. */
const areMost = <T>(all: readonly T[], is: (one: T) => boolean): boolean => all.filter(is).length * 2 > all.length;
