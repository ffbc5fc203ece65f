/** How large the tiles of a call are in a space, our own included; pure. A call of two on a phone floats our own over the other's. */
import { gridLayout } from './grid-layout.ts';

export interface TileSizes {
  /** The other's tile fills the space, and ours lies in its corner in a size of its own. */
  readonly isFloating: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Free at both sides of the grid: it keeps the browser from putting one tile more into a line. */
  readonly sparePx: number;
}

/** Between two tiles, in px; the style sheet says the same. */
const GAP_PX = 12;
/** Narrower than this, a call of two is one face with our own in its corner, in px. */
const PHONE_WIDTH_PX = 560;

/** @param others people besides us, 0 or more. */
export function tileSizes(others: number, widthPx: number, heightPx: number): TileSizes {
  const isFloating = others === 1 && widthPx < PHONE_WIDTH_PX && heightPx > widthPx;
  if (isFloating) return { isFloating, widthPx, heightPx, sparePx: 0 };
  const { columns, tileWidthPx, tileHeightPx } = gridLayout(others + 1, widthPx, heightPx, GAP_PX);
  const usedPx = columns * tileWidthPx + (columns - 1) * GAP_PX;
  return {
    isFloating,
    widthPx: tileWidthPx,
    heightPx: tileHeightPx,
    sparePx: Math.max(0, Math.floor((widthPx - usedPx) / 2)),
  };
}
