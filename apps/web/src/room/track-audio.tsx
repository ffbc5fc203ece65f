/** A voice: an `<audio>` without a face, and the list of those that the browser refuses to start before somebody clicks. */
import { createStore, type Store } from '@visavis/engine';
import { useEffect, useRef } from 'react';
import { followSpeaker } from './speaker.ts';

/** Elements that wait for a click. */
export const blockedAudio: Store<readonly HTMLAudioElement[]> = createStore<readonly HTMLAudioElement[]>([]);

/** Starts everything that waited; to be called in the handler of a click. */
export function playBlockedAudio(): void {
  const waiting = blockedAudio.get();
  blockedAudio.set([]);
  for (const audio of waiting) void play(audio);
}

export function TrackAudio({ track }: { readonly track: MediaStreamTrack }) {
  const ref = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = ref.current;
    if (!audio) return;
    audio.srcObject = new MediaStream([track]);
    const stopFollowing = followSpeaker(audio);
    void play(audio);
    return () => {
      stopFollowing();
      audio.srcObject = null;
      blockedAudio.set(blockedAudio.get().filter((other) => other !== audio));
    };
  }, [track]);
  // biome-ignore lint/a11y/useMediaCaption: somebody's live voice has no captions.
  return <audio ref={ref} />;
}

async function play(audio: HTMLAudioElement): Promise<void> {
  try {
    await audio.play();
  } catch (cause) {
    // AbortError: the track has changed or gone meanwhile, and its own play() follows.
    const isBlocked = cause instanceof DOMException && cause.name === 'NotAllowedError';
    if (isBlocked) blockedAudio.set([...blockedAudio.get(), audio]);
  }
}
