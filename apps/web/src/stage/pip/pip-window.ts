/** The small window with the call that stays on top of the others, where the browser has one; else its picture alone. */
import { createStore, type Readable } from '@visavis/engine';

/** Chromium's Document Picture-in-Picture (WICG), which the DOM library does not know yet. */
interface DocumentPictureInPicture {
  requestWindow(options: { readonly width: number; readonly height: number }): Promise<Window>;
}

declare global {
  interface Window {
    readonly documentPictureInPicture?: DocumentPictureInPicture;
  }
}

/** An open window, and how much of it can be drawn on. */
export interface PipWindow {
  readonly window: Window;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What the window is opened with, in px: one face and three buttons. */
const OPEN_AS = { width: 360, height: 270 };

const current = createStore<PipWindow | null>(null);

/** The open window; null while there is none. */
export const pipWindow: Readable<PipWindow | null> = current;

/** Whether this browser keeps anything on top. */
export const canStayOnTop = (): boolean => Boolean(window.documentPictureInPicture ?? document.pictureInPictureEnabled);

/** Opens the window, or the picture where there are no windows, and closes it when it is open. Needs a click behind it. */
export async function togglePip(): Promise<void> {
  const open = current.get();
  if (open) return open.window.close();
  try {
    if (window.documentPictureInPicture) adopt(await window.documentPictureInPicture.requestWindow(OPEN_AS));
    else await togglePicture();
  } catch (cause) {
    // A browser may refuse, as in a window that is itself on top: the call is none the worse.
    reportError(cause);
  }
}

/** Closes whatever is on top; the call is over. */
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
  // Everywhere else the browser's own button for it would lie over the tile.
  video.disablePictureInPicture = false;
  await video.requestPictureInPicture();
}
