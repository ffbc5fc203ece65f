/** Where a received file goes: straight onto the disk where the browser lets one choose a place, into its downloads elsewhere. */
import type { FileSink } from '@visavis/engine';

/** How long the bytes of a finished download are kept for the browser to fetch, in ms. */
const FETCH_MS = 60_000;

/** Chromium's way to a place on the disk (WICG File System Access); the type libraries do not have it. */
interface Picker {
  showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** To be called from a click. Null when no place was chosen. */
export async function openSink(fileName: string): Promise<FileSink | null> {
  const picker = (window as Picker).showSaveFilePicker;
  if (!picker) return downloadSink(fileName);
  try {
    return await diskSink(await picker({ suggestedName: fileName }));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return null;
    // A place that may not be written to, or a policy that forbids the choice.
    return downloadSink(fileName);
  }
}

/** Block by block: nothing of the file stays in memory. */
async function diskSink(handle: FileSystemFileHandle): Promise<FileSink> {
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    finish: () => stream.close(),
    discard: () => stream.abort(),
  };
}

/** The browser keeps the blocks, and moves them out of its memory as it sees fit. */
function downloadSink(fileName: string): FileSink {
  let blocks: Blob[] = [];
  return {
    write: async (bytes) => {
      blocks.push(new Blob([bytes]));
    },
    finish: async () => {
      const url = URL.createObjectURL(new Blob(blocks, { type: 'application/octet-stream' }));
      blocks = [];
      Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
      setTimeout(() => URL.revokeObjectURL(url), FETCH_MS);
    },
    discard: async () => {
      blocks = [];
    },
  };
}
