/** Messages and files in one order; pure. */
import type { ChatEntry, FileEntry } from '@visavis/engine';

/** One thing in the chat. `isContinued`: it stands under the name of the thing before it. */
export type TimelineItem = { readonly key: string; readonly at: number; readonly isContinued: boolean } & (
  | { readonly entry: ChatEntry; readonly file: null }
  | { readonly entry: null; readonly file: FileEntry }
);

/** What one person says within this time stands under one name, in ms. */
const GROUP_MS = 120_000;

/** Messages as the chat orders them, and each file below the messages that were there when it was offered. */
export function timelineOf(entries: readonly ChatEntry[], files: readonly FileEntry[]): TimelineItem[] {
  const items: TimelineItem[] = entries.map((entry) => ({ key: entry.key, at: entry.at, isContinued: false, entry, file: null }));
  for (const file of files) {
    const below = items.findLastIndex((item) => (item.entry ?? item.file).steadyAt <= file.steadyAt) + 1;
    items.splice(below, 0, { key: file.key, at: file.offeredAt, isContinued: false, entry: null, file });
  }
  return items.map((item, index) => ({ ...item, isContinued: isSameAuthor(items[index - 1], item) }));
}

function isSameAuthor(before: TimelineItem | undefined, item: TimelineItem): boolean {
  if (!before || Math.abs(item.at - before.at) >= GROUP_MS) return false;
  const [a, b] = [before.entry ?? before.file, item.entry ?? item.file];
  // What was passed on may claim several names for one author.
  return a.from === b.from && a.name === b.name && before.entry?.passedOnBy?.id === item.entry?.passedOnBy?.id;
}
