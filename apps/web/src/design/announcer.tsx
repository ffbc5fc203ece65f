/** Announces sentences to screen readers: politely, in order, each once. */
import { createStore } from '@visavis/engine';
import { useSyncExternalStore } from 'react';

/** How long a sentence stays before the next one replaces it, in ms: screen readers miss faster changes. */
const STAND_MS = 1000;

/** Most sentences that wait: later ones would be outdated. */
const WAITING_MAX = 5;

const sentence = createStore('');
let waiting: { readonly text: string; readonly about: string }[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Queues a sentence. @param about its subject, such as a participant id: of the waiting sentences about it only the newest is announced. */
export function announce(text: string, about = text): void {
  waiting = [...waiting.filter((other) => other.about !== about), { text, about }].slice(-WAITING_MAX);
  if (timer === undefined) sayNext();
}

function sayNext(): void {
  const next = waiting.shift();
  sentence.set(next?.text ?? '');
  timer = next === undefined ? undefined : setTimeout(sayNext, STAND_MS);
}

/** The live region of the announcements; once on a page. */
export function Announcer() {
  const text = useSyncExternalStore(sentence.subscribe, sentence.get);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
