/** Values that this browser stores between visits (localStorage). Where storage is off or full nothing is stored, and no caller has to handle it. */

/** The value stored under `key`; null without one. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores `value` under `key` for every tab of this browser. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** The JSON value stored under `key`; null without one, or when it cannot be parsed. */
export function rememberedJson(key: string): unknown {
  try {
    return JSON.parse(remembered(key) ?? 'null');
  } catch {
    return null;
  }
}
