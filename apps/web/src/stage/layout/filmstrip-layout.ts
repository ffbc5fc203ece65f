/** The filmstrip beside a large tile: pure. At its right in landscape, below it in portrait. */

/** A box on the stage, from its upper left corner, in px. */
export interface Box {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A box with its tile. */
export interface Placed<Place extends string> extends Box {
  readonly place: Place;
}

export interface StripSpace {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly page: number;
  readonly gapPx: number;
  /** The line of the page buttons, with several pages. */
  readonly pagerPx: number;
}

export interface Strip<Key> {
  readonly boxes: ReadonlyMap<Key, Placed<'strip'>>;
  readonly page: number;
  readonly pageCount: number;
  readonly pager: { readonly leftPx: number; readonly topPx: number; readonly widthPx: number } | null;
  /** The space for the large tiles, from the upper left corner. */
  readonly freeWidthPx: number;
  readonly freeHeightPx: number;
}

/** Aspect ratio of a strip tile: as tall as possible while all fit, down to a camera's own. */
const SIDE_TALL = 1.45;
const SIDE_FLAT = 16 / 9;

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, Math.round(value)));

/** How many tiles of a length fit into a line. */
const fitting = (spacePx: number, tilePx: number, gapPx: number) => Math.max(1, Math.floor((spacePx + gapPx) / (tilePx + gapPx)));

/** The strip for these tiles; without tiles, the whole space is free. */
export function stripOf<Key>(keys: readonly Key[], space: StripSpace): Strip<Key> {
  const { widthPx, heightPx } = space;
  if (keys.length === 0) {
    return { boxes: new Map(), page: 0, pageCount: 1, pager: null, freeWidthPx: widthPx, freeHeightPx: heightPx };
  }
  return widthPx > heightPx ? sideStrip(keys, space) : bottomStrip(keys, space);
}

function sideStrip<Key>(keys: readonly Key[], { widthPx, heightPx, page: wanted, gapPx, pagerPx }: StripSpace): Strip<Key> {
  const tileWidthPx = clamp(widthPx * 0.17, 120, 420);
  const [tallPx, flatPx] = [Math.floor(tileWidthPx / SIDE_TALL), Math.floor(tileWidthPx / SIDE_FLAT)];
  const wishedHeightPx = keys.length <= fitting(heightPx, tallPx, gapPx) ? tallPx : flatPx;
  const hasPages = keys.length > fitting(heightPx, wishedHeightPx, gapPx);
  const lineHeightPx = hasPages ? heightPx - pagerPx : heightPx;
  // A wide and very low window has no room for a single tile.
  const tileHeightPx = Math.min(wishedHeightPx, lineHeightPx);
  const capacity = fitting(lineHeightPx, tileHeightPx, gapPx);
  const { page, pageCount, shown } = pageOf(keys, capacity, wanted);
  const leftPx = widthPx - tileWidthPx;
  const boxes = shown.map((key, index): [Key, Placed<'strip'>] => [
    key,
    { leftPx, topPx: index * (tileHeightPx + gapPx), widthPx: tileWidthPx, heightPx: tileHeightPx, place: 'strip' },
  ]);
  const pager = pageCount > 1 ? { leftPx, topPx: heightPx - pagerPx, widthPx: tileWidthPx } : null;
  return { boxes: new Map(boxes), page, pageCount, pager, freeWidthPx: leftPx - gapPx, freeHeightPx: heightPx };
}

function bottomStrip<Key>(keys: readonly Key[], { widthPx, heightPx, page: wanted, gapPx, pagerPx }: StripSpace): Strip<Key> {
  const tileHeightPx = clamp(heightPx * 0.17, 84, 200);
  // On a phone three fit side by side, and most cameras are in portrait.
  const tileWidthPx = widthPx < 560 ? tileHeightPx : Math.floor((tileHeightPx * 4) / 3);
  const capacity = fitting(widthPx, tileWidthPx, gapPx);
  const { page, pageCount, shown } = pageOf(keys, capacity, wanted);
  const lineHeightPx = pageCount > 1 ? tileHeightPx + pagerPx : tileHeightPx;
  const topPx = heightPx - lineHeightPx;
  const leftPx = Math.floor((widthPx - shown.length * tileWidthPx - (shown.length - 1) * gapPx) / 2);
  const boxes = shown.map((key, index): [Key, Placed<'strip'>] => [
    key,
    { leftPx: leftPx + index * (tileWidthPx + gapPx), topPx, widthPx: tileWidthPx, heightPx: tileHeightPx, place: 'strip' },
  ]);
  const pager = pageCount > 1 ? { leftPx: 0, topPx: heightPx - pagerPx, widthPx } : null;
  return { boxes: new Map(boxes), page, pageCount, pager, freeWidthPx: widthPx, freeHeightPx: topPx - gapPx };
}

function pageOf<Key>(keys: readonly Key[], capacity: number, wanted: number) {
  const pageCount = Math.ceil(keys.length / capacity);
  const page = Math.min(Math.max(0, wanted), pageCount - 1);
  return { page, pageCount, shown: keys.slice(page * capacity, (page + 1) * capacity) };
}
