/** A choice of a few values that this browser remembers. */
import { createStore, type Readable } from '@visavis/engine';
import { remember, remembered } from '../browser/browser-memory.ts';

export interface StoredChoice<Value extends string> extends Readable<Value> {
  /** Changes and remembers the choice. */
  set(value: Value): void;
}

/** A choice kept under `key`; where storage is off or holds none of `values` it starts as the first, and lasts as long as the page. */
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
