/** Tells the call how large everybody is shown, so that nobody sends more than is seen. */
import type { ParticipantId } from '@visavis/contract';
import type { Call, PixelSize } from '@visavis/engine';
import { useEffect, useSyncExternalStore } from 'react';
import type { StageLayout, TileKey } from './layout/stage-layout.ts';
import { renderedSizes } from './rendered-sizes.ts';

/** A window that is being dragged has a new size with every frame: the last one counts, after this many ms. */
const SETTLED_AFTER_MS = 200;

const subscribe = (onChange: () => void) => {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
};

/** @param elsewhere what is seen in a window on top of the others, whether anybody looks at the page or not; to be kept the same. */
export function useRenderedSizes(
  call: Pick<Call, 'setRenderedSize'>,
  people: readonly ParticipantId[],
  layout: StageLayout,
  elsewhere: ReadonlyMap<TileKey, PixelSize>,
): void {
  // A picture that is itself on top is one of the page's own.
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
