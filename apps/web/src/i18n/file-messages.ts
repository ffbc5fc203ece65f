/** The texts about shared files; loaded with the chat. */
import { useReadable } from '../browser/use-readable.ts';
import { type FileMessages, files } from './en/files.ts';
import { featureMessages, language } from './language.ts';

export const fileMessages = featureMessages<FileMessages>(
  files,
  import.meta.glob('./*/files.ts', { eager: true, import: 'files' }),
);

/** The texts in the language of the page. */
export const useFileMessages = (): FileMessages => fileMessages(useReadable(language));
