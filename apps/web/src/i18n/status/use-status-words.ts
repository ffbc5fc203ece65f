/** The texts about connections, in every language at once: they are read when nothing can be fetched. */
import { useReadable } from '../../browser/use-readable.ts';
import { language } from '../language.ts';
import type { Language } from '../languages.ts';
import { de } from './de.ts';
import { en, type StatusWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export const STATUS_WORDS: Readonly<Record<Language, StatusWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useStatusWords = (): StatusWords => STATUS_WORDS[useReadable(language)];
