/** Compares rendered sizes. */
import type { PixelSize, RenderedSizes } from '@visavis/contract/peer-messages/layout';

/** Whether both say the same. */
export const isSameRenderedSizes = (a: RenderedSizes, b: RenderedSizes): boolean =>
  isSameSize(a.camera, b.camera) && isSameSize(a.screen, b.screen);

const isSameSize = (a: PixelSize | null, b: PixelSize | null): boolean =>
  a === b || (a !== null && b !== null && a.widthPx === b.widthPx && a.heightPx === b.heightPx);
