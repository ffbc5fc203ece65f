/** Prevents the browser from opening a dropped file in place of the page, from the page's entry on. */

/** Files dropped before the room's code was loaded; null where there is no call to offer them in. */
let kept: File[] | null = null;

/** Keeps dropped files from now on, for {@link takeKeptFiles}, until the returned function is called. */
export function keepDroppedFiles(): () => void {
  kept ??= [];
  return () => {
    kept = null;
  };
}

/** Returns the kept files, each once. */
export function takeKeptFiles(): readonly File[] {
  return kept?.splice(0) ?? [];
}

/** The files of a drop, without folders, which browsers cannot send as files. To be called while the event is handled. */
export const filesOf = ({ items }: DataTransfer): readonly File[] =>
  [...items].flatMap((item) => (item.webkitGetAsEntry()?.isDirectory ? [] : (item.getAsFile() ?? [])));

/** To be called once, by a page's entry. Drops that a part of the page handles, and text dropped on a field, are left alone. */
export function guardDrops(): void {
  addEventListener('dragover', guard);
  addEventListener('drop', guard);
}

function guard(event: DragEvent): void {
  const { dataTransfer, target, type } = event;
  if (event.defaultPrevented || !dataTransfer) return;
  const hasFiles = dataTransfer.types.includes('Files');
  if (!hasFiles && target instanceof Element && target.matches(':read-write')) return;
  event.preventDefault();
  if (!hasFiles || !kept) dataTransfer.dropEffect = 'none';
  else if (type === 'drop') kept.push(...filesOf(dataTransfer));
}
