/**
 * The languages, which one this browser prefers, and how to load its first texts. A page loads this before its screens, so
 * that it imports no texts: English comes with the screens, the others are loaded beside them. A new language is a folder of texts and a
 * line here.
 */
import { remember, remembered } from '../browser/browser-memory.ts';
import type { Messages } from './en/screens.ts';

interface LanguageFacts {
  /** Its own name for itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** The name of a participant who joins without one; needed before the texts are loaded. */
  readonly guest: string;
  /** Loads the texts that a page needs first; null for English, which comes with the screens. */
  readonly load: (() => Promise<{ readonly screens: Messages }>) | null;
}

export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', guest: 'Guest', load: null },
  de: { name: 'Deutsch', direction: 'ltr', guest: 'Gast', load: () => import('./de/screens.ts') },
  fr: { name: 'Français', direction: 'ltr', guest: 'Invité', load: () => import('./fr/screens.ts') },
  es: { name: 'Español', direction: 'ltr', guest: 'Invitado', load: () => import('./es/screens.ts') },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof LANGUAGES;

/** The first texts of a language; null for English, which is already loaded. Rejects where the network fails. */
export async function loadMessages(language: Language): Promise<Messages | null> {
  return (await LANGUAGES[language].load?.())?.screens ?? null;
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}

/**
 * The language of the page: the one chosen in this browser before, else the first preferred one with texts, else English.
 *
 * @param remembered the value in storage, untrusted.
 * @param preferred BCP 47 tags such as `de-AT`, best first.
 */
export function pickLanguage(remembered: string | null, preferred: readonly string[]): Language {
  if (remembered !== null && isLanguage(remembered)) return remembered;
  return preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

const KEY = 'language';

/** The language that this browser prefers. */
export function preferredLanguage(): Language {
  return pickLanguage(remembered(KEY), navigator.languages);
}

/** Stores a choice. */
export const rememberLanguage = (language: Language): void => remember(KEY, language);
