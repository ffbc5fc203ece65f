/** How large a participant's pictures are shown to somebody, and how that is told: plain data, checked where it arrives. */

/** A size on a screen, in its own pixels. */
export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What is seen of one participant; null: nothing, so nothing need be sent. */
export interface ShownSizes {
  readonly camera: PixelSize | null;
  readonly screen: PixelSize | null;
}

/** The widest screen that anybody has is far below this; more is a mistake or malice. */
const SIDE_MAX_PX = 16_384;

/** Reads what somebody says of how they show us; null when it is no such thing. */
export function parseShownSizes(body: unknown): ShownSizes | null {
  if (typeof body !== 'object' || body === null || !('camera' in body) || !('screen' in body)) return null;
  const camera = parseSize(body.camera);
  const screen = parseSize(body.screen);
  return camera === undefined || screen === undefined ? null : { camera, screen };
}

/** Undefined for what is neither a size nor null. */
function parseSize(value: unknown): PixelSize | null | undefined {
  if (value === null) return null;
  if (typeof value !== 'object' || !('widthPx' in value) || !('heightPx' in value)) return undefined;
  const { widthPx, heightPx } = value;
  return isSide(widthPx) && isSide(heightPx) ? { widthPx, heightPx } : undefined;
}

const isSide = (value: unknown): value is number => typeof value === 'number' && value >= 1 && value <= SIDE_MAX_PX;

export const isSameShown = (a: ShownSizes, b: ShownSizes): boolean =>
  isSameSize(a.camera, b.camera) && isSameSize(a.screen, b.screen);

const isSameSize = (a: PixelSize | null, b: PixelSize | null): boolean =>
  a === b || (a !== null && b !== null && a.widthPx === b.widthPx && a.heightPx === b.heightPx);
