/** The texts about recordings: they come with the button that saves one and the page that shows one, in every language at once. */
import { useReadable } from '../../browser/use-readable.ts';
import { language } from '../language.ts';
import type { Language } from '../languages.ts';
import { de } from './de.ts';
import { type DiagnosticsWords, en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export const DIAGNOSTICS_WORDS: Readonly<Record<Language, DiagnosticsWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useDiagnosticsWords = (): DiagnosticsWords => DIAGNOSTICS_WORDS[useReadable(language)];
