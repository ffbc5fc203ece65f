/** Remote audio: an `<audio>` without controls, and the list of media elements that the browser or the system blocks. */
import { createStore, type Store } from '@visavis/engine';
import { useEffect, useRef } from 'react';
import { followAudioOutput } from './audio-output.ts';

/** Elements that should play and are blocked: before the first click, or paused by the system. */
export const pausedMedia: Store<readonly HTMLMediaElement[]> = createStore<readonly HTMLMediaElement[]>([]);

/** Adds a blocked element; idempotent. */
export function waitForResume(element: HTMLMediaElement): void {
  pausedMedia.set([...pausedMedia.get().filter((other) => other !== element), element]);
}

/** Starts an element; a blocked one waits. Best called in a click handler. */
export async function resumeMedia(element: HTMLMediaElement): Promise<void> {
  try {
    await element.play();
    pausedMedia.set(pausedMedia.get().filter((other) => other !== element));
  } catch (cause) {
    // AbortError: the track was replaced or removed meanwhile, and its own play() follows.
    if (cause instanceof DOMException && cause.name === 'NotAllowedError') waitForResume(element);
  }
}

export function TrackAudio({ track }: { readonly track: MediaStreamTrack }) {
  const ref = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = ref.current;
    if (!audio) return;
    audio.srcObject = new MediaStream([track]);
    const stopFollowing = followAudioOutput(audio);
    void resumeMedia(audio);
    return () => {
      stopFollowing();
      audio.srcObject = null;
      pausedMedia.set(pausedMedia.get().filter((other) => other !== audio));
    };
  }, [track]);
  // biome-ignore lint/a11y/useMediaCaption: live audio has no captions.
  return <audio ref={ref} />;
}
