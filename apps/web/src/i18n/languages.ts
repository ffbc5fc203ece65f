/**
 * Which languages there are, which one this browser's owner reads, and how to fetch its dictionary. Read before the screens are,
 * so it knows no dictionary: English comes with the screens, the others when somebody reads them.
 */
import { remember, remembered } from '../browser/browser-memory.ts';
import type { Words } from './en.ts';

export type Language = 'en' | 'de' | 'fr' | 'es';

interface LanguageFacts {
  /** Its own name for itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Who joins without a name; needed before the dictionary is there. */
  readonly guest: string;
}

export const LANGUAGES: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', direction: 'ltr', guest: 'Guest' },
  de: { name: 'Deutsch', direction: 'ltr', guest: 'Gast' },
  fr: { name: 'Français', direction: 'ltr', guest: 'Invité' },
  es: { name: 'Español', direction: 'ltr', guest: 'Invitado' },
};

/** Fetches the dictionary of a language that does not come with the screens. */
const LOADERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Words>>> = {
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
};

/** The dictionary of a language; null for English, which is there already. Rejects where the network fails. */
export async function loadWords(language: Language): Promise<Words | null> {
  return language === 'en' ? null : LOADERS[language]();
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}

/**
 * The language to speak: the one chosen here before, else the first of the browser's that we have, else English.
 *
 * @param remembered what storage holds, whatever that is.
 * @param preferred BCP 47 tags such as `de-AT`, best first.
 */
export function pickLanguage(remembered: string | null, preferred: readonly string[]): Language {
  if (remembered !== null && isLanguage(remembered)) return remembered;
  return preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

const KEY = 'language';

/** The language of this browser's owner. */
export function preferredLanguage(): Language {
  return pickLanguage(remembered(KEY), navigator.languages);
}

/** Remembers a choice for the next time. */
export const rememberLanguage = (language: Language): void => remember(KEY, language);
