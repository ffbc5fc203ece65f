/** Rates a link in one word, from its measurements: pure. The rating changes rarely, since each change renders a tile. */
import { isExceeded, roundsHeld, type Threshold } from '../common/hysteresis.ts';
import type { LinkStats } from './link-stats.ts';

/** The bars beside a name: unknown until a few seconds were measured. */
export type LinkQuality = 'unknown' | 'good' | 'fair' | 'poor';

/** The state between two measurements. */
export interface QualityMemory {
  readonly quality: LinkQuality;
  /** The last {@link WINDOW} measurements, oldest first. */
  readonly recent: readonly LinkStats[];
  /** Measurements since which the figures have been better than `quality`. */
  readonly betterFor: number;
}

/** The state before any measurement. */
export const UNMEASURED: QualityMemory = { quality: 'unknown', recent: [], betterFor: 0 };

/** Measurements (one a second) that are rated together: one lost packet of twenty is no bad link. */
const WINDOW = 5;
/** Measurements before the first rating. */
const FIRST_AFTER = 3;
/** Measurements for which a link must be better before its rating rises. */
const BETTER_AFTER = 4;

interface Limits {
  /** 0 to 1, of the worse direction. 1 % is inaudible, 5 % breaks words where Opus has no redundancy. */
  readonly loss: Threshold;
  /** From 300 ms on people talk over each other, 800 ms ends a conversation (ITU-T G.114, both ways). */
  readonly roundTripMs: Threshold;
  /** Share of the time for which the video was frozen, 0 to 1. */
  readonly frozen: Threshold;
}

const FAIR: Limits = {
  loss: { enter: 0.03, leave: 0.01 },
  roundTripMs: { enter: 300, leave: 250 },
  frozen: { enter: 0.1, leave: 0.02 },
};
const POOR: Limits = {
  loss: { enter: 0.05, leave: 0.03 },
  roundTripMs: { enter: 800, leave: 600 },
  frozen: { enter: 0.3, leave: 0.1 },
};

/** Updates the rating by one measurement. */
export function judgeQuality(before: QualityMemory, stats: LinkStats): QualityMemory {
  const recent = [...before.recent, stats].slice(-WINDOW);
  if (recent.length < FIRST_AFTER) return { ...before, recent };
  const now = gradeOf(recent, before.quality);
  const isBetter = RANK[now] > RANK[before.quality];
  const betterFor = roundsHeld(isBetter && before.quality !== 'unknown', before.betterFor);
  const isKept = isBetter && before.quality !== 'unknown' && betterFor < BETTER_AFTER;
  return isKept ? { ...before, recent, betterFor } : { quality: now, recent, betterFor: 0 };
}

const RANK = { unknown: 0, poor: 1, fair: 2, good: 3 } as const;

function gradeOf(recent: readonly LinkStats[], before: LinkQuality): Exclude<LinkQuality, 'unknown'> {
  const figures = {
    loss: mean(recent.map(({ lossIn, lossOut }) => Math.max(lossIn, lossOut ?? 0))),
    roundTripMs: mean(recent.map(({ roundTripMs }) => roundTripMs ?? 0)),
    frozen: mean(recent.map(({ received, spanMs }) => Math.min(1, (received.get('camera')?.frozenMs ?? 0) / spanMs))),
  };
  const isOver = (limits: Limits, wasOver: boolean) =>
    (['loss', 'roundTripMs', 'frozen'] as const).some((key) => isExceeded(limits[key], figures[key], wasOver));
  if (isOver(POOR, before === 'poor')) return 'poor';
  return isOver(FAIR, before === 'fair' || before === 'poor') ? 'fair' : 'good';
}

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;
