/** Picture-in-picture: a window with controls where the browser supports it, otherwise the video only. */
import { createStore, type Readable } from '@visavis/engine';

/** Chromium's Document Picture-in-Picture (WICG), which is missing in the DOM library. */
interface DocumentPictureInPicture {
  requestWindow(options: { readonly width: number; readonly height: number }): Promise<Window>;
}

declare global {
  interface Window {
    readonly documentPictureInPicture?: DocumentPictureInPicture;
  }
}

/** An open window, and the root to render into. */
export interface PipWindow {
  readonly window: Window;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The initial size, in px: one face and three buttons. */
const OPEN_AS = { width: 360, height: 270 };

const current = createStore<PipWindow | null>(null);

/** The open window; null without one. */
export const pipWindow: Readable<PipWindow | null> = current;

/** Whether this browser supports either. */
export const isPipSupported = (): boolean => Boolean(window.documentPictureInPicture ?? document.pictureInPictureEnabled);

/** Toggles the window, or the video where windows are not supported. Needs a user gesture. */
export async function togglePip(): Promise<void> {
  const open = current.get();
  if (open) return open.window.close();
  try {
    if (window.documentPictureInPicture) adopt(await window.documentPictureInPicture.requestWindow(OPEN_AS));
    else await togglePicture();
  } catch (cause) {
    // A browser may refuse, for example from a window that is itself picture-in-picture: the call goes on.
    reportError(cause);
  }
}

/** Closes picture-in-picture; the call is over. */
export function closePip(): void {
  current.get()?.window.close();
  if (document.pictureInPictureElement) void document.exitPictureInPicture().catch(() => undefined);
}

function adopt(opened: Window): void {
  const measure = () => current.set({ window: opened, widthPx: opened.innerWidth, heightPx: opened.innerHeight });
  opened.addEventListener('resize', measure);
  opened.addEventListener('pagehide', () => current.set(null));
  measure();
}

async function togglePicture(): Promise<void> {
  if (document.pictureInPictureElement) return document.exitPictureInPicture();
  const large = document.querySelector<HTMLVideoElement>('li:is([data-place="stage"], [data-place="full"]) video');
  const speaking = document.querySelector<HTMLVideoElement>('li[data-speaking="true"][data-own="false"] video');
  const video = large ?? speaking ?? document.querySelector<HTMLVideoElement>('li[data-own="false"] video');
  if (!video) return;
  // Otherwise the browser's own button for it would cover the tile.
  video.disablePictureInPicture = false;
  await video.requestPictureInPicture();
}
