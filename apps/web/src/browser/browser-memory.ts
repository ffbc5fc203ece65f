/** What this browser remembers from one visit to the next (localStorage). Where storage is off or full nothing is, which no caller has to know. */

/** What was last remembered under `key`; null when nothing was. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers `value` under `key` in every tab of this browser. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A choice lasts as long as the page then.
  }
}

/** What was remembered as JSON under `key`; null when nothing was, or something else. */
export function rememberedJson(key: string): unknown {
  try {
    return JSON.parse(remembered(key) ?? 'null');
  } catch {
    return null;
  }
}
