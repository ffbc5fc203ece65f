/** The position of every tile: its box in the layout and its pin, as one value that changes with either of them. */
import { type CSSProperties, useMemo } from 'react';
import type { StageLayout, TileKey, TilePlace } from './layout/stage-layout.ts';
import { tileStyle } from './layout/tile-style.ts';

export interface TilePosition {
  /** Null: the tile is not visible, and its audio still plays. */
  readonly style: CSSProperties | null;
  readonly place: TilePlace | null;
  readonly isPinned: boolean;
  /** Pins or unpins the tile; null: there is nothing to choose from. */
  readonly onPin: (() => void) | null;
}

const HIDDEN: TilePosition = { style: null, place: null, isPinned: false, onPin: null };

/** @param onPin toggles the pin of a tile; null: there is nothing to choose from. */
export function useTilePositions(
  layout: StageLayout,
  pinned: TileKey | null,
  onPin: ((key: TileKey) => void) | null,
): (key: TileKey) => TilePosition {
  const positions = useMemo(
    () =>
      new Map(
        [...layout.boxes].map(([key, box]): [TileKey, TilePosition] => [
          key,
          { style: tileStyle(box), place: box.place, isPinned: pinned === key, onPin: onPin && (() => onPin(key)) },
        ]),
      ),
    [layout, pinned, onPin],
  );
  return (key) => positions.get(key) ?? HIDDEN;
}
