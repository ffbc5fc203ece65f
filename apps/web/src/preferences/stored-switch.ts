/** A choice between on and off, stored in this browser. */
import type { Readable } from '@visavis/engine';
import { createStoredChoice } from './stored-choice.ts';

export interface StoredSwitch extends Readable<boolean> {
  /** Changes and stores the choice. */
  set(isOn: boolean): void;
}

/** A switch stored under `key`. Without a stored value it starts as `initial`; without storage it lasts as long as the page. */
export function createStoredSwitch(key: string, initial: boolean): StoredSwitch {
  const choice = createStoredChoice<'on' | 'off'>(key, initial ? ['on', 'off'] : ['off', 'on']);
  return {
    get: () => choice.get() === 'on',
    subscribe: choice.subscribe,
    set: (isOn) => choice.set(isOn ? 'on' : 'off'),
  };
}
