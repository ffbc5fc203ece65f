/** The audio output (loudspeaker or headset) of the call: one choice for all elements that play remote audio. */
import { createStore, type Store } from '@visavis/engine';

/** The id of the chosen audio output; empty for the system default. */
export const audioOutput: Store<string> = createStore('');

/** Whether this browser supports a choice; Safari on phones does not. */
export const maySelectAudioOutput = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

/** Plays this element on the chosen audio output, also after a change, until the returned function is called. */
export function followAudioOutput(element: HTMLMediaElement): () => void {
  const follow = () => {
    const id = audioOutput.get();
    // Not called without a choice: the system default needs no permission.
    if (!maySelectAudioOutput() || element.sinkId === id) return;
    // An output that is being unplugged: the system default plays on.
    element.setSinkId(id).catch(() => undefined);
  };
  follow();
  return audioOutput.subscribe(follow);
}
