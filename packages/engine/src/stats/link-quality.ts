/** How good a link is in one word, from its figures: pure. It changes rarely, since every change draws a tile. */
import type { LinkStats } from './link-stats.ts';

/** Bars beside a name: unknown until a few seconds were measured. */
export type LinkQuality = 'unknown' | 'good' | 'fair' | 'poor';

/** What is known from one look to the next. */
export interface QualityMemory {
  readonly quality: LinkQuality;
  /** The figures of the last {@link WINDOW} looks, oldest first. */
  readonly recent: readonly LinkStats[];
  /** Looks since which the figures have been better than `quality`. */
  readonly betterFor: number;
}

/** Nothing was measured yet. */
export const UNMEASURED: QualityMemory = { quality: 'unknown', recent: [], betterFor: 0 };

/** Looks (one a second) that are judged together: one lost packet of twenty is no bad line. */
const WINDOW = 5;
/** Looks before the first word. */
const FIRST_AFTER = 3;
/** Looks for which a link must do better before it is called better. */
const BETTER_AFTER = 4;

/** From where on a figure is bad, and below what it is well again: what lies between keeps the word that it has. */
interface Threshold {
  readonly enter: number;
  readonly leave: number;
}

interface Limits {
  /** 0 to 1, of the worse direction. 1 % is not heard, 5 % breaks words where Opus has nothing to hide it with. */
  readonly loss: Threshold;
  /** From 300 ms on people begin to talk over each other, 800 ms is the end of a conversation (ITU-T G.114, both ways). */
  readonly roundTripMs: Threshold;
  /** Share of the time for which the picture stood still, 0 to 1. */
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

/** What is known after another look. */
export function judgeQuality(before: QualityMemory, stats: LinkStats): QualityMemory {
  const recent = [...before.recent, stats].slice(-WINDOW);
  if (recent.length < FIRST_AFTER) return { ...before, recent };
  const now = gradeOf(recent, before.quality);
  const isBetter = RANK[now] > RANK[before.quality];
  const betterFor = isBetter && before.quality !== 'unknown' ? before.betterFor + 1 : 0;
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
    (['loss', 'roundTripMs', 'frozen'] as const).some((key) => figures[key] >= limits[key][wasOver ? 'leave' : 'enter']);
  if (isOver(POOR, before === 'poor')) return 'poor';
  return isOver(FAIR, before === 'fair' || before === 'poor') ? 'fair' : 'good';
}

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;
