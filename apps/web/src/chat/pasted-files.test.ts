import { expect, test } from 'vitest';
import { pastedFiles } from './pasted-files.ts';

const paste = (text: string, ...names: string[]) => {
  const files = names.map((name) => new File(['x'], name));
  return pastedFiles({ files: files as unknown as FileList, getData: (format) => (format === 'text/plain' ? text : '') });
};

test.each([
  ['cells of a table, copied with a picture of them', 'a\tb\r\nc\td', ['image.png']],
  ['words, copied with a picture of them', 'image.png is the name of the picture', ['image.png']],
  ['text alone', 'hello', []],
  ['nothing', '', []],
])('of %s no file is taken', (_what, text, names) => {
  expect(paste(text, ...names)).toEqual([]);
});

test.each([
  ['a picture alone', '', ['image.png']],
  ['a picture with white space', ' \n', ['image.png']],
  ['a file, with its name as text', 'draft.pdf', ['draft.pdf']],
  ['a file, with its path as text', '/home/ana/draft.pdf', ['draft.pdf']],
  ['files, with their names in lines', 'a.txt\r\nb.txt', ['a.txt', 'b.txt']],
  ['a file whose name is written in another form of Unicode', 'Mu\u0308ll.txt', ['M\u00fcll.txt']],
])('of %s every file is taken', (_what, text, names) => {
  expect(paste(text, ...names).map(({ name }) => name)).toEqual(names);
});
