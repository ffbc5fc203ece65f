/** How large each remote participant is rendered, in device pixels: pure. Senders send no more than that. */
import type { ParticipantId } from '@visavis/contract';
import type { PixelSize, RenderedSizes } from '@visavis/engine';
import { personKey, type StageLayout, screenKey, type TileKey } from './layout/stage-layout.ts';

/**
 * The rendered sizes of the remote participants.
 *
 * @param pixelRatio device pixels for one CSS pixel.
 * @param isPageHidden the page is not visible; `elsewhere` is what picture-in-picture renders all the same.
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
