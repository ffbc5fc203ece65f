/** A choice of a few values, stored in this browser. */
import { createStore, type Readable } from '@visavis/engine';
import { remember, remembered } from '../browser/browser-memory.ts';

export interface StoredChoice<Value extends string> extends Readable<Value> {
  /** Changes and stores the choice. */
  set(value: Value): void;
}

/** A choice stored under `key`. Without a valid stored value it starts as the first; without storage it lasts as long as the page. */
export function createStoredChoice<Value extends string>(key: string, values: readonly [Value, ...Value[]]): StoredChoice<Value> {
  const { get, subscribe, set } = createStore(values.find((value) => value === remembered(key)) ?? values[0]);
  return {
    get,
    subscribe,
    set(value) {
      set(value);
      remember(key, value);
    },
  };
}
