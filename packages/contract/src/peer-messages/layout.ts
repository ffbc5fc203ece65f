/** Topic `layout`: how large the receiver of the videos renders them. */
import * as v from 'valibot';
import type { Parsed } from '../parse.ts';

/** The widest screen is far below this, in px; more is a mistake or malice. */
const SIDE_MAX_PX = 16_384;

const sideSchema = v.pipe(v.number(), v.minValue(1), v.maxValue(SIDE_MAX_PX));
/** In pixels of the screen. */
const pixelSizeSchema = v.object({ widthPx: sideSchema, heightPx: sideSchema });
export type PixelSize = Parsed<typeof pixelSizeSchema>;

/** How large the videos of one participant are rendered; null: not at all, so that they need not be sent. */
export const renderedSizesSchema = v.object({ camera: v.nullable(pixelSizeSchema), screen: v.nullable(pixelSizeSchema) });
export type RenderedSizes = Parsed<typeof renderedSizesSchema>;
