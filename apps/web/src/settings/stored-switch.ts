/** A choice between on and off that this browser remembers. */
import { createStore, type Readable } from '@visavis/engine';

export interface StoredSwitch extends Readable<boolean> {
  /** Changes and remembers the choice. */
  set(isOn: boolean): void;
}

/**
 * A switch kept under `key`; where storage is off or empty it starts as `initial`, and lasts as long as the page.
 */
export function createStoredSwitch(key: string, initial: boolean): StoredSwitch {
  const { get, subscribe, set } = createStore(stored(key) ?? initial);
  return {
    get,
    subscribe,
    set(isOn) {
      set(isOn);
      try {
        localStorage.setItem(key, isOn ? 'on' : 'off');
      } catch {
        // Storage is switched off: the choice lasts as long as the page.
      }
    },
  };
}

function stored(key: string): boolean | null {
  try {
    const value = localStorage.getItem(key);
    return value === null ? null : value === 'on';
  } catch {
    return null;
  }
}
