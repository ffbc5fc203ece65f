/**
 * Resumes media elements that the system pauses: headphones that are taken off, a media key, a phone call, another app. The system treats a
 * call like a film. The page itself never pauses video or audio.
 */
import type { Readable } from '@visavis/engine';
import { pausedMedia, resumeMedia, waitForResume } from '../media/track-audio.tsx';

/** How often an element is resumed at once, and within which time in ms; after that the system's pause is accepted. */
const TRIES = 2;
const TRIES_WITHIN_MS = 10_000;

/** Events after which the browser or the system may allow playback. */
const CHANCES = ['pointerdown', 'keydown', 'visibilitychange'] as const;

/** Whether audio or video of the call should play in this element: one that is removed from the page pauses by itself. */
const isWanted = (element: HTMLMediaElement): boolean =>
  element.isConnected && element.srcObject instanceof MediaStream && element.srcObject.active;

/** Whether any element waits for a click, or for the system. */
export const isSoundPaused: Readable<boolean> = {
  get: () => pausedMedia.get().some(isWanted),
  subscribe: pausedMedia.subscribe,
};

/** Starts all waiting elements; best called in a click handler. */
export function resumeAll(): void {
  for (const element of pausedMedia.get()) void resumeMedia(element);
}

/** Watches every `<audio>` and `<video>` of a document until the returned function is called. */
export function keepPlaying(page: Document): () => void {
  const tries = new WeakMap<HTMLMediaElement, readonly number[]>();
  const resume = (element: HTMLMediaElement) => {
    if (!isWanted(element)) return;
    const nowMs = performance.now();
    const recent = (tries.get(element) ?? []).filter((atMs) => nowMs - atMs < TRIES_WITHIN_MS);
    if (recent.length >= TRIES) return waitForResume(element);
    tries.set(element, [...recent, nowMs]);
    void resumeMedia(element);
  };
  const onPause = ({ target }: Event) => target instanceof HTMLMediaElement && resume(target);
  const onPlaying = ({ target }: Event) => pausedMedia.set(pausedMedia.get().filter((other) => other !== target));
  const onChance = () => resumeAll();
  // Media events do not bubble, but are captured.
  page.addEventListener('pause', onPause, true);
  page.addEventListener('playing', onPlaying, true);
  for (const chance of CHANCES) page.addEventListener(chance, onChance);
  // Elements that were paused before the watch began.
  for (const element of page.querySelectorAll<HTMLMediaElement>('audio, video')) if (element.paused) resume(element);
  return () => {
    page.removeEventListener('pause', onPause, true);
    page.removeEventListener('playing', onPlaying, true);
    for (const chance of CHANCES) page.removeEventListener(chance, onChance);
  };
}
