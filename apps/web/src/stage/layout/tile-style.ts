/** How a tile gets to its place, whoever draws it: by its style alone, so that it never has to be made anew. */
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
