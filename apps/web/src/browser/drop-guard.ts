/** Keeps whatever is dropped on a page from being opened in its place, from the page's entry on. */

/** Files that were dropped before the room's own code was there to offer them; null where there is no call to offer them in. */
let kept: File[] | null = null;

/** Keeps dropped files from now on, for {@link takeKeptFiles}; the function that it returns ends that. */
export function keepDroppedFiles(): () => void {
  kept ??= [];
  return () => {
    kept = null;
  };
}

/** The files that were kept, each once. */
export function takeKeptFiles(): readonly File[] {
  return kept?.splice(0) ?? [];
}

/** The files of a drop; a folder, which no browser sends as a file, is none. To be called while the event is handled. */
export const filesOf = ({ items }: DataTransfer): readonly File[] =>
  [...items].flatMap((item) => (item.webkitGetAsEntry()?.isDirectory ? [] : (item.getAsFile() ?? [])));

/** To be called once, by a page's entry. What a part of the page takes itself is left to it, and text to the field that it is dropped on. */
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
