/** The content of a paste: files, or text that a program copied together with an image of it; pure. */

/**
 * The files to offer. None when there is text: Excel, Word and LibreOffice copy cells and words together with an image of them, and the text is
 * what is wanted. A file manager's text is the names of its files, which are wanted.
 */
export function pastedFiles(data: Pick<DataTransfer, 'files' | 'getData'>): readonly File[] {
  const files = [...data.files];
  const lines = data
    .getData('text/plain')
    .normalize('NFC')
    .trim()
    .split(/[\r\n]+/);
  const names = files.map(({ name }) => name.normalize('NFC'));
  const isNamed = (line: string) =>
    names.some((name) => line === name || line.endsWith(`/${name}`) || line.endsWith(`\\${name}`));
  return lines.every((line) => line === '' || isNamed(line)) ? files : [];
}
