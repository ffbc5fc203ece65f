/**
 * Whether the shared window can be captured now, by the size of its video (docs/decisions/0065): for a minimized window
 * some browsers deliver a video of one or two pixels. Pure: sizes and times in, paused or not out.
 */
import { hasHeldFor, heldSince } from '../common/hysteresis.ts';

/** The state between two samples. */
export interface SourceMemory {
  /** Since when the video has been that small, in ms of the samples' clock; null while it is not. */
  readonly emptySinceMs: number | null;
  readonly isPaused: boolean;
}

export const RUNNING: SourceMemory = { emptySinceMs: null, isPaused: false };

/** No visible window is as small, in pixels of either side: Chromium's placeholder has 2, the capturer below it 1. */
const EMPTY_PX = 2;

/** Delay before a pause is reported, in ms: a window that is minimized for a moment is not. */
const PAUSED_AFTER_MS = 1000;

/** Updates the state. A size that the browser does not report is no sign. */
export function judgeSource(
  { emptySinceMs }: SourceMemory,
  nowMs: number,
  { width = 0, height = 0 }: Pick<MediaTrackSettings, 'width' | 'height'>,
): SourceMemory {
  const isEmpty = width > 0 && height > 0 && width <= EMPTY_PX && height <= EMPTY_PX;
  const sinceMs = heldSince(isEmpty, emptySinceMs, nowMs);
  return { emptySinceMs: sinceMs, isPaused: hasHeldFor(sinceMs, PAUSED_AFTER_MS, nowMs) };
}
