/** The video sizes to request from a participant, by how it is rendered and how much data the call may use. Pure. */

import type { PixelSize, RenderedSizes } from '@visavis/contract/peer-messages/layout';
import type { DataUse } from '../../data-use.ts';

/** Most lines of a camera's video in data saver. */
const SAVER_LINES = 180;

/** The sizes to request. */
export function limitRenderedSizes({ camera, screen }: RenderedSizes, use: DataUse): RenderedSizes {
  if (use === 'voice') return { camera: null, screen };
  return { camera: use === 'saver' ? smaller(camera) : camera, screen };
}

function smaller(size: PixelSize | null): PixelSize | null {
  if (!size || size.heightPx <= SAVER_LINES) return size;
  return { widthPx: Math.max(1, Math.round((size.widthPx * SAVER_LINES) / size.heightPx)), heightPx: SAVER_LINES };
}
