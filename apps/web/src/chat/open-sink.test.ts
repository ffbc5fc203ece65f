import { afterEach, expect, test, vi } from 'vitest';
import { openSink } from './open-sink.ts';

afterEach(() => vi.unstubAllGlobals());

const stream = () => ({ write: vi.fn(), close: vi.fn(), abort: vi.fn() });
const bytes = new Uint8Array([1, 2, 3]);

test('writes blocks to the chosen place on the disk alone', async () => {
  const disk = stream();
  const picker = vi.fn(async () => ({ createWritable: async () => disk }));
  vi.stubGlobal('showSaveFilePicker', picker);
  const sink = await openSink('draft.pdf');
  expect(picker).toHaveBeenCalledWith({ suggestedName: 'draft.pdf' });
  await sink?.write(bytes);
  await sink?.finish();
  expect(disk.write).toHaveBeenCalledWith(bytes);
  expect(disk.close).toHaveBeenCalledOnce();
  const second = await openSink('draft.pdf');
  await second?.discard();
  expect(disk.abort).toHaveBeenCalledOnce();
});

test('cancels when the picker is closed', async () => {
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('Closed.', 'AbortError')));
  expect(await openSink('draft.pdf')).toBeNull();
});

test.each([
  ['no choice', undefined],
  ['a choice that is forbidden', () => Promise.reject(new DOMException('Not here.', 'SecurityError'))],
])('downloads the file under its name with %s', async (_, picker) => {
  vi.stubGlobal('showSaveFilePicker', picker);
  const kept: Blob[] = [];
  vi.stubGlobal('URL', { createObjectURL: (blob: Blob) => `blob:${kept.push(blob)}`, revokeObjectURL: vi.fn() });
  const downloads: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(`${this.download} from ${this.href}`);
  });
  const sink = await openSink('draft.pdf');
  await sink?.write(bytes);
  await sink?.write(bytes);
  expect(downloads).toEqual([]);
  await sink?.finish();
  expect(downloads).toEqual(['draft.pdf from blob:1']);
  expect(kept[0]?.size).toBe(6);
  click.mockRestore();
});
