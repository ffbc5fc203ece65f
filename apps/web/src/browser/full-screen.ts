/** The whole screen for an element, and back; Escape leaves it, too. */
import { useSyncExternalStore } from 'react';

/** Whether the browser can: an iPhone cannot. */
export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

const subscribe = (onChange: () => void) => {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
};

/** What fills the screen now. */
export function useFullScreen(): Element | null {
  return useSyncExternalStore(subscribe, () => document.fullscreenElement);
}

/** Fills the screen with the element, or gives it back when it is filled. A browser that refuses leaves everything as it is. */
export function toggleFullScreen(element: Element | null): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : element?.requestFullscreen();
  void change?.catch(() => undefined);
}
