/** What this tab remembers over its reloads (sessionStorage); where storage is off or full, for as long as the page lives. */

const unstored = new Map<string, string>();

/** What was last kept under `key` in this tab; null when nothing was. */
export function recall(key: string): string | null {
  try {
    return unstored.get(key) ?? sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value` under `key`, for this tab alone; a copy of the tab starts with a copy of it. */
export function keep(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
    unstored.delete(key);
  } catch {
    unstored.set(key, value);
  }
}
