/** A choice between on and off that this browser remembers. */
import type { Readable } from '@visavis/engine';
import { createStoredChoice } from './stored-choice.ts';

export interface StoredSwitch extends Readable<boolean> {
  /** Changes and remembers the choice. */
  set(isOn: boolean): void;
}

/** A switch kept under `key`; where storage is off or empty it starts as `initial`, and lasts as long as the page. */
export function createStoredSwitch(key: string, initial: boolean): StoredSwitch {
  const choice = createStoredChoice<'on' | 'off'>(key, initial ? ['on', 'off'] : ['off', 'on']);
  return {
    get: () => choice.get() === 'on',
    subscribe: choice.subscribe,
    set: (isOn) => choice.set(isOn ? 'on' : 'off'),
  };
}
