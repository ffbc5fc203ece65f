/** Remembers, over one reload of this tab, that it was in a call: a page that was put away comes back to where it was. */

const KEY = 'rejoin';

/** To be called before the reload of a page that was in this room's call. */
export function markForRejoin(roomId: string): void {
  try {
    sessionStorage.setItem(KEY, roomId);
  } catch {
    // Storage is switched off: the page comes back to the door.
  }
}

/** Whether this tab was in this room's call before the reload; true once. */
export function takeRejoin(roomId: string): boolean {
  try {
    const was = sessionStorage.getItem(KEY) === roomId;
    sessionStorage.removeItem(KEY);
    return was;
  } catch {
    return false;
  }
}
