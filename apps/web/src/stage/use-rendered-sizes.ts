/** Reports to the call how large each participant is rendered, so that senders send no more. */
import type { ParticipantId } from '@visavis/contract';
import type { Call, PixelSize } from '@visavis/engine';
import { useEffect, useSyncExternalStore } from 'react';
import type { StageLayout, TileKey } from './layout/stage-layout.ts';
import { renderedSizes } from './rendered-sizes.ts';

/** Debounce, in ms: a window that is being resized changes with every frame. */
const SETTLED_AFTER_MS = 200;

const subscribe = (onChange: () => void) => {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
};

/** @param elsewhere what picture-in-picture renders, whether the page is visible or not; has to be memoised. */
export function useRenderedSizes(
  call: Pick<Call, 'setRenderedSize'>,
  people: readonly ParticipantId[],
  layout: StageLayout,
  elsewhere: ReadonlyMap<TileKey, PixelSize>,
): void {
  // A video that is itself in picture-in-picture belongs to the page.
  const isHidden = useSyncExternalStore(
    subscribe,
    () => document.visibilityState === 'hidden' && !document.pictureInPictureElement,
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const [id, sizes] of renderedSizes(people, layout, devicePixelRatio, isHidden, elsewhere))
        call.setRenderedSize(id, sizes);
    }, SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [call, people, layout, isHidden, elsewhere]);
}
