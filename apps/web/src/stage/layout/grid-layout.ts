/** Columns and tile size of the grid, for a number of tiles in a space; pure. */

export interface GridLayout {
  readonly columns: number;
  readonly rows: number;
  readonly tileWidthPx: number;
  readonly tileHeightPx: number;
}

/** The widest aspect ratio: a landscape camera uncropped. */
const WIDEST = 16 / 9;
/** The narrowest: a slightly cropped camera in landscape, a phone's uncropped camera in portrait. */
const NARROWEST_LYING = 5 / 4;
const NARROWEST_STANDING = 3 / 4;

/**
 * The grid with the largest tiles. All tiles are alike, at most 16:9 wide and at least 5:4, or 3:4 in a portrait space.
 *
 * @param count tiles, 1 or more.
 * @param widthPx of the space, and `heightPx`; `gapPx` between tiles.
 * @param isUncut a screen among them, which must not be cropped: every tile is 16:9.
 */
export function gridLayout(count: number, widthPx: number, heightPx: number, gapPx: number, isUncut = false): GridLayout {
  const ofFaces = widthPx >= heightPx ? NARROWEST_LYING : NARROWEST_STANDING;
  const narrowest = isUncut ? WIDEST : ofFaces;
  let best: GridLayout = { columns: 1, rows: count, tileWidthPx: 0, tileHeightPx: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const cellWidthPx = Math.max(0, (widthPx - gapPx * (columns - 1)) / columns);
    const cellHeightPx = Math.max(0, (heightPx - gapPx * (rows - 1)) / rows);
    const tileHeightPx = Math.floor(Math.min(cellHeightPx, cellWidthPx / narrowest));
    const tileWidthPx = Math.floor(Math.min(cellWidthPx, tileHeightPx * WIDEST));
    const isLarger = tileWidthPx * tileHeightPx > best.tileWidthPx * best.tileHeightPx;
    if (isLarger) best = { columns, rows, tileWidthPx, tileHeightPx };
  }
  return best;
}
