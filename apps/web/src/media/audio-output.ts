/** Where everybody is heard: one choice for all elements that play a voice. */
import { createStore, type Store } from '@visavis/engine';

/** The id of the chosen loudspeaker; empty for the system's own. */
export const speaker: Store<string> = createStore('');

/** Whether this browser lets a page choose; Safari on phones does not. */
export const maySelectSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

/** Plays this element where everybody is heard, from now on; the returned function ends that. */
export function followSpeaker(element: HTMLMediaElement): () => void {
  const follow = () => {
    const id = speaker.get();
    // Not even asked for where nothing was chosen: a page needs no permission for the system's own.
    if (!maySelectSpeaker() || element.sinkId === id) return;
    // A loudspeaker that is just being pulled out: the system's own plays on.
    element.setSinkId(id).catch(() => undefined);
  };
  follow();
  return speaker.subscribe(follow);
}
