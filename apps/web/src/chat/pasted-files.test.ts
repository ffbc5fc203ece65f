import { expect, test } from 'vitest';
import { pastedFiles } from './pasted-files.ts';

const paste = (text: string, ...names: string[]) => {
  const files = names.map((name) => new File(['x'], name));
  return pastedFiles({ files: files as unknown as FileList, getData: (format) => (format === 'text/plain' ? text : '') });
};

test.each([
  ['cells of a table, copied with an image of them', 'a\tb\r\nc\td', ['image.png']],
  ['words, copied with an image of them', 'image.png is the name of the image', ['image.png']],
  ['text alone', 'hello', []],
  ['nothing', '', []],
])('takes no file from %s', (_what, text, names) => {
  expect(paste(text, ...names)).toEqual([]);
});

test.each([
  ['an image alone', '', ['image.png']],
  ['an image with white space', ' \n', ['image.png']],
  ['a file, with its name as text', 'draft.pdf', ['draft.pdf']],
  ['a file, with its path as text', '/home/ana/draft.pdf', ['draft.pdf']],
  ['files, with their names in lines', 'a.txt\r\nb.txt', ['a.txt', 'b.txt']],
  ['a file whose name is written in another form of Unicode', 'Mu\u0308ll.txt', ['M\u00fcll.txt']],
])('takes every file from %s', (_what, text, names) => {
  expect(paste(text, ...names).map(({ name }) => name)).toEqual(names);
});
