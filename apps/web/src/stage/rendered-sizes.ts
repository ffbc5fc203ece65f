/** How large each of the others is shown, in the pixels of the screen: pure. Who sends can then send no more than that. */
import type { ParticipantId } from '@visavis/contract';
import type { PixelSize, RenderedSizes } from '@visavis/engine';
import { personKey, type StageLayout, screenKey, type TileKey } from './layout/stage-layout.ts';

/**
 * What is seen of each of the others.
 *
 * @param pixelRatio pixels of the screen for one of CSS.
 * @param isPageHidden nobody looks at the page; `elsewhere` is what is seen of it all the same, in a window on top of the others.
 */
export function renderedSizes(
  people: readonly ParticipantId[],
  { boxes }: Pick<StageLayout, 'boxes'>,
  pixelRatio: number,
  isPageHidden: boolean,
  elsewhere: ReadonlyMap<TileKey, PixelSize> = new Map(),
): ReadonlyMap<ParticipantId, RenderedSizes> {
  const sizeOf = (key: TileKey): PixelSize | null => {
    const sizes = [isPageHidden ? undefined : boxes.get(key), elsewhere.get(key)].filter((size) => size !== undefined);
    if (sizes.length === 0) return null;
    const largest = (side: 'widthPx' | 'heightPx') => Math.round(Math.max(...sizes.map((size) => size[side])) * pixelRatio);
    return { widthPx: largest('widthPx'), heightPx: largest('heightPx') };
  };
  return new Map(people.map((id) => [id, { camera: sizeOf(personKey(id)), screen: sizeOf(screenKey(id)) }]));
}
