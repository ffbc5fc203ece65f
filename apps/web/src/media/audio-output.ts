/** The audio output (loudspeaker or headset) of the call: one choice for all elements that play remote audio. */
import { createStore, type Store } from '@visavis/engine';

/** The id of the chosen audio output; empty for the system's own. */
export const audioOutput: Store<string> = createStore('');

/** Whether this browser lets a page choose; Safari on phones does not. */
export const maySelectAudioOutput = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

/** Plays this element on the chosen audio output, also after a change; the returned function ends that. */
export function followAudioOutput(element: HTMLMediaElement): () => void {
  const follow = () => {
    const id = audioOutput.get();
    // Not even asked for where nothing was chosen: a page needs no permission for the system's own.
    if (!maySelectAudioOutput() || element.sinkId === id) return;
    // A loudspeaker that is just being pulled out: the system's own plays on.
    element.setSinkId(id).catch(() => undefined);
  };
  follow();
  return audioOutput.subscribe(follow);
}
