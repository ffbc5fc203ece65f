/** How large a participant's video is rendered: plain data, checked where it arrives. */

/** A size on a screen, in its own pixels. */
export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How large the video of one participant is rendered; null: nowhere, so that it need not be sent. */
export interface RenderedSizes {
  readonly camera: PixelSize | null;
  readonly screen: PixelSize | null;
}

/** The widest screen that anybody has is far below this; more is a mistake or malice. */
const SIDE_MAX_PX = 16_384;

/** Rendered sizes from outside; null when it is something else. */
export function parseRenderedSizes(body: unknown): RenderedSizes | null {
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

/** Whether both say the same. */
export const isSameRenderedSizes = (a: RenderedSizes, b: RenderedSizes): boolean =>
  isSameSize(a.camera, b.camera) && isSameSize(a.screen, b.screen);

const isSameSize = (a: PixelSize | null, b: PixelSize | null): boolean =>
  a === b || (a !== null && b !== null && a.widthPx === b.widthPx && a.heightPx === b.heightPx);
