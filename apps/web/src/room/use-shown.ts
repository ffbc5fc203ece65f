/** Tells the call how large everybody is shown, so that nobody sends more than is seen. */
import type { ParticipantId } from '@visavis/contract';
import type { Call } from '@visavis/engine';
import { useEffect, useSyncExternalStore } from 'react';
import { shownSizes } from './shown-sizes.ts';
import type { StageLayout } from './stage-layout.ts';

/** A window that is being dragged has a new size with every frame: the last one counts, after this many ms. */
const SETTLED_AFTER_MS = 200;

const subscribe = (onChange: () => void) => {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
};

export function useShown(call: Pick<Call, 'show'>, people: readonly ParticipantId[], layout: StageLayout): void {
  const isHidden = useSyncExternalStore(subscribe, () => document.visibilityState === 'hidden');
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const [id, sizes] of shownSizes(people, layout, devicePixelRatio, isHidden)) call.show(id, sizes);
    }, SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [call, people, layout, isHidden]);
}
