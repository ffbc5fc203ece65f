/** Says things to screen readers: politely, one after the other, each once. */
import { createStore } from '@visavis/engine';
import { useSyncExternalStore } from 'react';

/** How long a sentence stands before the next one takes its place, in ms: readers miss what changes faster. */
const STAND_MS = 1000;

/** Sentences that wait, at most: what would be said later than this is no news any more. */
const WAITING_MAX = 5;

const sentence = createStore('');
let waiting: { readonly text: string; readonly about: string }[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Queues a sentence. @param about what it tells of, such as a participant's id: of what still waits about the same the newest is said. */
export function announce(text: string, about = text): void {
  waiting = [...waiting.filter((other) => other.about !== about), { text, about }].slice(-WAITING_MAX);
  if (timer === undefined) sayNext();
}

function sayNext(): void {
  const next = waiting.shift();
  sentence.set(next?.text ?? '');
  timer = next === undefined ? undefined : setTimeout(sayNext, STAND_MS);
}

/** Where the sentences are said; once on a page. */
export function Announcer() {
  const text = useSyncExternalStore(sentence.subscribe, sentence.get);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
