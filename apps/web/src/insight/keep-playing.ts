/**
 * Lets what the page plays go on when the system pauses it: headphones that are taken off, a media key, a phone call, another app. None of
 * them knows that a call is no film. The page itself never pauses a picture or a voice.
 */
import type { Readable } from '@visavis/engine';
import { pausedMedia, resumeMedia, waitForResume } from '../media/track-audio.tsx';

/** How often an element is started again at once, and within which time in ms: a system that insists is not argued with. */
const TRIES = 2;
const TRIES_WITHIN_MS = 10_000;

/** After these the browser or the system may have changed its mind. */
const CHANCES = ['pointerdown', 'keydown', 'visibilitychange'] as const;

/** Whether a voice or a picture of the call should play here: an element that is taken out of the page pauses by itself. */
const isWanted = (element: HTMLMediaElement): boolean =>
  element.isConnected && element.srcObject instanceof MediaStream && element.srcObject.active;

/** Whether anything waits for a click, or for the system. */
export const isSoundPaused: Readable<boolean> = {
  get: () => pausedMedia.get().some(isWanted),
  subscribe: pausedMedia.subscribe,
};

/** Starts everything that waits; best called in the handler of a click. */
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
  // Events of media elements do not rise, but are seen on their way down.
  page.addEventListener('pause', onPause, true);
  page.addEventListener('playing', onPlaying, true);
  for (const chance of CHANCES) page.addEventListener(chance, onChance);
  // What was paused before this was there.
  for (const element of page.querySelectorAll<HTMLMediaElement>('audio, video')) if (element.paused) resume(element);
  return () => {
    page.removeEventListener('pause', onPause, true);
    page.removeEventListener('playing', onPlaying, true);
    for (const chance of CHANCES) page.removeEventListener(chance, onChance);
  };
}
