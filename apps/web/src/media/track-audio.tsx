/** A voice: an `<audio>` without a face, and the list of media elements that the browser or the system keeps from playing. */
import { createStore, type Store } from '@visavis/engine';
import { useEffect, useRef } from 'react';
import { followAudioOutput } from './audio-output.ts';

/** Elements that should play and do not: before somebody clicks, or since the system has paused them. */
export const pausedMedia: Store<readonly HTMLMediaElement[]> = createStore<readonly HTMLMediaElement[]>([]);

/** Notes that an element should play and does not; idempotent. */
export function waitForResume(element: HTMLMediaElement): void {
  pausedMedia.set([...pausedMedia.get().filter((other) => other !== element), element]);
}

/** Starts an element; one that may not play waits. Best called in the handler of a click. */
export async function resumeMedia(element: HTMLMediaElement): Promise<void> {
  try {
    await element.play();
    pausedMedia.set(pausedMedia.get().filter((other) => other !== element));
  } catch (cause) {
    // AbortError: the track has changed or gone meanwhile, and its own play() follows.
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
  // biome-ignore lint/a11y/useMediaCaption: somebody's live voice has no captions.
  return <audio ref={ref} />;
}
