/** The texts about connections, in every language: they are read when nothing can be loaded. */
import { useReadable } from '../browser/use-readable.ts';
import { type StatusMessages, status } from './en/status.ts';
import { featureMessages, language } from './language.ts';

export const statusMessages = featureMessages<StatusMessages>(
  status,
  import.meta.glob('./*/status.ts', { eager: true, import: 'status' }),
);

/** The texts in the language of the page. */
export const useStatusMessages = (): StatusMessages => statusMessages(useReadable(language));
