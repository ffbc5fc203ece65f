/** The texts after a call; loaded with its last screen. */
import { useReadable } from '../browser/use-readable.ts';
import { type EndedMessages, ended } from './en/ended.ts';
import { featureMessages, language } from './language.ts';

const endedMessages = featureMessages<EndedMessages>(ended, import.meta.glob('./*/ended.ts', { eager: true, import: 'ended' }));

/** The texts in the language of the page. */
export const useEndedMessages = (): EndedMessages => endedMessages(useReadable(language));
