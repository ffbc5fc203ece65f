/** Connects the engine's observable values to React. */
import type { Readable } from '@visavis/engine';
import { useSyncExternalStore } from 'react';

/** The current value of a readable; the component renders again when it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get);
}
