/** The position of every tile on the stage: pure. */
import type { ParticipantId } from '@visavis/contract';
import { type Placed, type Strip, stripOf } from './filmstrip-layout.ts';
import { gridLayout } from './grid-layout.ts';

/** A tile: a participant, or the screen that they share. */
export type TileKey = `person:${ParticipantId}` | `screen:${ParticipantId}`;

export const personKey = (id: ParticipantId): TileKey => `person:${id}`;
export const screenKey = (id: ParticipantId): TileKey => `screen:${id}`;

/** The place of the local tile: in the grid, floating in a corner, or hidden. */
export type OwnPlace = 'tile' | 'corner' | 'hidden';

export type StageView = 'grid' | 'speaker';

export interface StageInput {
  /** The remote participants, in the order of their arrival. */
  readonly people: readonly ParticipantId[];
  readonly selfId: ParticipantId | null;
  /** The participants who share a screen, in the order in which they began; the local one may be among them. */
  readonly screens: readonly ParticipantId[];
  readonly view: StageView;
  readonly pinned: TileKey | null;
  /** The participant to render large in the speaker view. */
  readonly speaker: ParticipantId | null;
  readonly own: OwnPlace;
  /** Whether this is a phone in portrait: a call of two is one face then, with the local tile in its corner. */
  readonly isPhone: boolean;
  /** Counts from 0; a page beyond the last is the last one. */
  readonly page: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The role of a tile: in the grid, the large one, in the strip, in a corner, or the whole screen under the bars. */
export type TilePlace = 'grid' | 'stage' | 'strip' | 'corner' | 'full';

export interface StageLayout {
  /** The visible tiles. */
  readonly boxes: ReadonlyMap<TileKey, Placed<TilePlace>>;
  readonly page: number;
  readonly pageCount: number;
  /** The position of the page buttons; null with a single page. */
  readonly pager: { readonly leftPx: number; readonly topPx: number; readonly widthPx: number } | null;
}

interface Space {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A layout, and the space beside its strip. */
interface Laid extends StageLayout {
  readonly free: Space;
}

const GAP_PX = 12;
/** Smaller faces are not recognisable. */
const GRID_MAX_TILES = 9;
/** The height of the page buttons, in px: a touch target. */
const PAGER_PX = 44;
/** Two screens side by side are unreadable below this width, in px. */
const SCREEN_MIN_WIDTH_PX = 480;
/** The local tile in its corner, in px. */
const CORNER = { widthPx: 208, heightPx: 130 };
const PHONE_CORNER = { widthPx: 104, heightPx: 146 };
/** On a phone the corner is below the top bar, in px. */
const PHONE_CORNER_TOP_PX = 64;

/** The layout now. No position depends on who speaks, except for the large tile of the speaker view. */
export function stageLayout(input: StageInput): StageLayout {
  const { selfId, people, screens, isPhone, widthPx, heightPx } = input;
  if (widthPx <= 0 || heightPx <= 0) return { boxes: new Map(), page: 0, pageCount: 1, pager: null };
  const isAlone = people.length === 0 && screens.length === 0;
  const own = isAlone ? 'tile' : input.own;
  if (isFullScreenCall(input)) return phoneLayout(input);
  const large = largeKeys(input);
  const hasCorner = own === 'corner' && selfId !== null && !large.includes(personKey(selfId));
  const tiles = [
    ...screens.filter((id) => id !== selfId).map(screenKey),
    ...people.map(personKey),
    ...(selfId !== null && own === 'tile' ? [personKey(selfId)] : []),
    ...screens.filter((id) => id === selfId).map(screenKey),
  ].filter((key) => !large.includes(key));
  const { free, ...layout } = large.length > 0 ? focusLayout(large, tiles, input) : pagedGrid(tiles, input);
  if (!hasCorner) return layout;
  const corner = cornerBox(isPhone, free);
  return { ...layout, boxes: new Map(layout.boxes).set(personKey(selfId), corner) };
}

/** Whether one face fills the whole screen: two participants on a phone, and no shared screen. */
export function isFullScreenCall({ people, screens, isPhone }: Pick<StageInput, 'people' | 'screens' | 'isPhone'>): boolean {
  return isPhone && people.length === 1 && screens.length === 0;
}

/** The large tiles: the pinned one, else the remote screens, else the speaker. */
function largeKeys(input: StageInput): readonly TileKey[] {
  const { pinned, people, screens, selfId, view, speaker, widthPx, heightPx } = input;
  const present = new Set([...people.map(personKey), ...screens.map(screenKey), ...(selfId === null ? [] : [personKey(selfId)])]);
  if (pinned !== null && present.has(pinned)) return [pinned];
  // The local screen is visible already.
  const shared = screens.filter((id) => id !== selfId).map(screenKey);
  const newest = shared.at(-1);
  if (newest !== undefined) {
    const { tileWidthPx } = gridLayout(shared.length, widthPx * 0.8, heightPx, GAP_PX, true);
    return shared.length === 1 || tileWidthPx >= SCREEN_MIN_WIDTH_PX ? shared : [newest];
  }
  const [first] = people;
  if (view === 'grid' || first === undefined) return [];
  return [personKey(speaker !== null && people.includes(speaker) ? speaker : first)];
}

/** The one tile for picture-in-picture: the large one, else the speaker, else the first, else the local one. */
export function onTopKey(
  { boxes }: Pick<StageLayout, 'boxes'>,
  { people, selfId, speaker }: Pick<StageInput, 'people' | 'selfId' | 'speaker'>,
): TileKey | null {
  const [large] = [...boxes].filter(([, { place }]) => place === 'stage' || place === 'full');
  if (large) return large[0];
  const id = speaker !== null && people.includes(speaker) ? speaker : (people[0] ?? selfId);
  return id === null ? null : personKey(id);
}

function phoneLayout({ people, selfId, own, widthPx, heightPx }: StageInput): StageLayout {
  const boxes = new Map<TileKey, Placed<TilePlace>>();
  for (const id of people) boxes.set(personKey(id), { leftPx: 0, topPx: 0, widthPx, heightPx, place: 'full' });
  const leftPx = widthPx - PHONE_CORNER.widthPx - GAP_PX;
  if (selfId !== null && own !== 'hidden') {
    boxes.set(personKey(selfId), { leftPx, topPx: PHONE_CORNER_TOP_PX, ...PHONE_CORNER, place: 'corner' });
  }
  return { boxes, page: 0, pageCount: 1, pager: null };
}

/** In the lower corner of the space beside the strip, at most half of it. */
function cornerBox(isPhone: boolean, free: Space): Placed<TilePlace> {
  const size = isPhone ? PHONE_CORNER : CORNER;
  const widthPx = Math.min(size.widthPx, Math.floor(free.widthPx / 2));
  const heightPx = Math.min(size.heightPx, Math.floor(free.heightPx / 2));
  const leftPx = free.widthPx - widthPx - GAP_PX;
  return { leftPx, topPx: free.heightPx - heightPx - GAP_PX, widthPx, heightPx, place: 'corner' };
}

/** Equal tiles, on as many pages as needed. */
function pagedGrid(tiles: readonly TileKey[], { page: wanted, widthPx, heightPx }: StageInput): Laid {
  const pageCount = Math.max(1, Math.ceil(tiles.length / GRID_MAX_TILES));
  const page = Math.min(Math.max(0, wanted), pageCount - 1);
  const shown = tiles.slice(page * GRID_MAX_TILES, (page + 1) * GRID_MAX_TILES);
  const freePx = pageCount > 1 ? heightPx - PAGER_PX : heightPx;
  const pager = pageCount > 1 ? { leftPx: 0, topPx: freePx, widthPx } : null;
  const free = { widthPx, heightPx: freePx };
  return { boxes: gridBoxes(shown, 'grid', free), page, pageCount, pager, free };
}

/** The large tiles, with all others in a strip beside them, or below them in portrait. */
function focusLayout(large: readonly TileKey[], rest: readonly TileKey[], input: StageInput): Laid {
  const { widthPx, heightPx, page } = input;
  const strip: Strip<TileKey> = stripOf(rest, { widthPx, heightPx, page, gapPx: GAP_PX, pagerPx: PAGER_PX });
  const boxes = new Map<TileKey, Placed<TilePlace>>(strip.boxes);
  const [only] = large;
  const isScreen = only?.startsWith('screen:') === true;
  const { page: stripPage, pageCount, pager } = strip;
  const free = { widthPx: strip.freeWidthPx, heightPx: strip.freeHeightPx };
  if (large.length === 1 && only !== undefined && isScreen) {
    boxes.set(only, { leftPx: 0, topPx: 0, ...free, place: 'stage' });
  } else {
    for (const [key, box] of gridBoxes(large, 'stage', free, isScreen)) boxes.set(key, box);
  }
  return { boxes, page: stripPage, pageCount, pager, free };
}

/** Tiles in rows, centred, an incomplete last row too. */
function gridBoxes(
  keys: readonly TileKey[],
  place: TilePlace,
  { widthPx, heightPx }: Space,
  isUncut = false,
): Map<TileKey, Placed<TilePlace>> {
  const { columns, rows, tileWidthPx, tileHeightPx } = gridLayout(keys.length, widthPx, heightPx, GAP_PX, isUncut);
  const topPx = Math.floor((heightPx - rows * tileHeightPx - (rows - 1) * GAP_PX) / 2);
  const boxes = new Map<TileKey, Placed<TilePlace>>();
  keys.forEach((key, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, keys.length - row * columns);
    const rowLeftPx = Math.floor((widthPx - inRow * tileWidthPx - (inRow - 1) * GAP_PX) / 2);
    boxes.set(key, {
      leftPx: rowLeftPx + (index % columns) * (tileWidthPx + GAP_PX),
      topPx: topPx + row * (tileHeightPx + GAP_PX),
      widthPx: tileWidthPx,
      heightPx: tileHeightPx,
      place,
    });
  });
  return boxes;
}
