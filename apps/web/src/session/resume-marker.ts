/** Marks, over one reload of this tab, that it was in a call: a discarded page returns to its call. */
import { keep, recall } from '../browser/tab-memory.ts';

const KEY = 'rejoin';

/** To be called before the reload of a page that was in this room's call. */
export function markForRejoin(roomId: string): void {
  keep(KEY, roomId);
}

/** Whether this tab was in this room's call before the reload; true once. */
export function takeRejoin(roomId: string): boolean {
  const was = recall(KEY) === roomId;
  keep(KEY, '');
  return was;
}
