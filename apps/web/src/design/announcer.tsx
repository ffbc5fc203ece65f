/** Says things to screen readers: politely, one after the other, each once. */
import { createStore } from '@visavis/engine';
import { useSyncExternalStore } from 'react';

/** How long a sentence stands before the next one takes its place, in ms: readers miss what changes faster. */
const STAND_MS = 1000;

const sentence = createStore('');
const waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Queues a sentence. */
export function announce(text: string): void {
  waiting.push(text);
  if (timer === undefined) sayNext();
}

function sayNext(): void {
  const next = waiting.shift();
  sentence.set(next ?? '');
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
