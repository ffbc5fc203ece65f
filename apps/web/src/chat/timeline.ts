/** Messages and files in one order; pure. */
import type { ChatEntry, FileEntry, Renaming } from '@visavis/engine';

/** One item of the chat. `isContinued`: it is shown under the author line of the previous item. */
export interface TimelineItem {
  readonly key: string;
  readonly at: number;
  readonly isContinued: boolean;
  readonly thing: ChatEntry | FileEntry | Renaming;
}

/** Items of one author within this time share an author line, in ms. */
const GROUP_MS = 120_000;

/** Messages in the order of the chat; files and changed names below the messages that were there then. */
export function timelineOf(
  entries: readonly ChatEntry[],
  files: readonly FileEntry[],
  renamings: readonly Renaming[],
): readonly TimelineItem[] {
  const things: (ChatEntry | FileEntry | Renaming)[] = [...entries];
  for (const thing of [...files, ...renamings]) {
    things.splice(things.findLastIndex(({ steadyAt }) => steadyAt <= thing.steadyAt) + 1, 0, thing);
  }
  return things.map((thing, index) => ({
    key: thing.key,
    at: timeOf(thing),
    isContinued: isSameAuthor(things[index - 1], thing),
    thing,
  }));
}

const timeOf = (thing: TimelineItem['thing']): number => ('at' in thing ? thing.at : thing.offeredAt);

const tellerOf = (thing: ChatEntry | FileEntry): string | undefined => ('text' in thing ? thing.passedOnBy?.id : undefined);

function isSameAuthor(before: TimelineItem['thing'] | undefined, thing: TimelineItem['thing']): boolean {
  if (!before || 'before' in before || 'before' in thing) return false;
  if (Math.abs(timeOf(thing) - timeOf(before)) >= GROUP_MS) return false;
  // Hearsay may claim several names for one author.
  return before.from === thing.from && before.name === thing.name && tellerOf(before) === tellerOf(thing);
}
