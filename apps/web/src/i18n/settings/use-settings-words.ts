/** The texts of the settings in the language of the moment. All languages come together: whoever opens the settings may switch. */
import { useReadable } from '../../browser/use-readable.ts';
import { language } from '../language.ts';
import type { Language } from '../languages.ts';
import { de } from './de.ts';
import { en, type SettingsWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export const SETTINGS_WORDS: Readonly<Record<Language, SettingsWords>> = { en, de, fr, es };

export const useSettingsWords = (): SettingsWords => SETTINGS_WORDS[useReadable(language)];
