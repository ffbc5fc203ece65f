/** Opens the destination of a received file: a chosen place on the disk where the browser supports it, otherwise its downloads. */
import type { FileSink } from '@visavis/engine';

/** How long the bytes of a finished download are kept for the browser, in ms. */
const FETCH_MS = 60_000;

/** Chromium's File System Access (WICG), which is missing in the type libraries. */
interface Picker {
  showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** To be called from a click. Null when the person cancelled. */
export async function openSink(fileName: string): Promise<FileSink | null> {
  const picker = (window as Picker).showSaveFilePicker;
  if (!picker) return downloadSink(fileName);
  try {
    return await diskSink(await picker({ suggestedName: fileName }));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return null;
    // A place without write permission, or a policy that forbids the picker.
    return downloadSink(fileName);
  }
}

/** Writes block by block: no part of the file stays in memory. */
async function diskSink(handle: FileSystemFileHandle): Promise<FileSink> {
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    finish: () => stream.close(),
    discard: () => stream.abort(),
  };
}

/** The browser keeps the blocks, and may move them to the disk. */
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
