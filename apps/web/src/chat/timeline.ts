/** Messages and files in one order; pure. */
import type { ChatEntry, FileEntry } from '@visavis/engine';

/** One thing in the chat. `isContinued`: it stands under the name of the thing before it. */
export type TimelineItem = { readonly key: string; readonly from: string; readonly at: number; readonly isContinued: boolean } & (
  | { readonly entry: ChatEntry; readonly file: null }
  | { readonly entry: null; readonly file: FileEntry }
);

/** What one person says within this time stands under one name, in ms. */
const GROUP_MS = 120_000;

/** Everything in the order of its time. */
export function timelineOf(entries: readonly ChatEntry[], files: readonly FileEntry[]): TimelineItem[] {
  const items = [
    ...entries.map((entry) => ({ key: entry.id, from: entry.from, at: entry.sentAt, entry, file: null })),
    ...files.map((file) => ({ key: file.key, from: file.from, at: file.offeredAt, entry: null, file })),
  ].sort((a, b) => a.at - b.at);
  return items.map((item, index) => {
    const before = items[index - 1];
    return { ...item, isContinued: before?.from === item.from && item.at - before.at < GROUP_MS };
  });
}
