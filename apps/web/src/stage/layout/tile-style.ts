/** Positions a tile by its style only, so that its element is never recreated. */
import type { Box } from './filmstrip-layout.ts';

export interface TileStyle {
  readonly width: string;
  readonly height: string;
  readonly transform: string;
}

export const tileStyle = ({ leftPx, topPx, widthPx, heightPx }: Box): TileStyle => ({
  width: `${widthPx}px`,
  height: `${heightPx}px`,
  transform: `translate(${leftPx}px, ${topPx}px)`,
});
