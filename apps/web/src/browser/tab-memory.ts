/** Values that this tab stores over its reloads (sessionStorage); without storage they last as long as the page. */

const unstored = new Map<string, string>();

/** The value stored under `key` in this tab; null without one. */
export function recall(key: string): string | null {
  try {
    return unstored.get(key) ?? sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores `value` under `key` for this tab; a copied tab starts with a copy of it. */
export function keep(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
    unstored.delete(key);
  } catch {
    unstored.set(key, value);
  }
}
