/** Full screen for an element, and back; Escape ends it, too. */
import { useSyncExternalStore } from 'react';

/** Whether the browser supports it: an iPhone does not. */
export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

const subscribe = (onChange: () => void) => {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
};

/** The element in full screen. */
export function useFullScreen(): Element | null {
  return useSyncExternalStore(subscribe, () => document.fullscreenElement);
}

/** Toggles full screen for the element. A browser that refuses changes nothing. */
export function toggleFullScreen(element: Element | null): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : element?.requestFullscreen();
  void change?.catch(() => undefined);
}
