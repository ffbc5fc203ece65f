/**
 * Whether what we share can be captured now, judged by the size of its picture (docs/decisions/0065): in the place of a minimized window
 * some browsers give a picture of one or two pixels. Pure: sizes and times in, paused or not out.
 */

/** What earlier looks have left behind. */
export interface SourceMemory {
  /** Since when the picture is that small, in ms of the looks' clock; null while it is not. */
  readonly emptySinceMs: number | null;
  readonly isPaused: boolean;
}

export const RUNNING: SourceMemory = { emptySinceMs: null, isPaused: false };

/** No window that can be seen is as small, in pixels of either side: Chromium's stand-in has 2, the capturer below it 1. */
const EMPTY_PX = 2;

/** This long before it is told, in ms: a window that is minimized and opened again at once is none of anybody's business. */
const PAUSED_AFTER_MS = 1000;

/** The next memory. A size that the browser does not tell is no sign. */
export function judgeSource(
  { emptySinceMs }: SourceMemory,
  nowMs: number,
  { width = 0, height = 0 }: Pick<MediaTrackSettings, 'width' | 'height'>,
): SourceMemory {
  const isEmpty = width > 0 && height > 0 && width <= EMPTY_PX && height <= EMPTY_PX;
  if (!isEmpty) return RUNNING;
  const sinceMs = emptySinceMs ?? nowMs;
  return { emptySinceMs: sinceMs, isPaused: nowMs - sinceMs >= PAUSED_AFTER_MS };
}
