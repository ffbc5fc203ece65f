/** The language of the moment and its dictionary. Switching draws every text anew and mounts nothing anew: a call goes on. */
import { createStore, type Readable } from '@visavis/engine';
import { useReadable } from '../browser/use-readable.ts';
import { en, type Words } from './en.ts';
import { LANGUAGES, type Language, loadWords, preferredLanguage, rememberLanguage } from './languages.ts';

const current = createStore<{ readonly language: Language; readonly words: Words }>({ language: 'en', words: en });

/** The language on the screen. */
export const language: Readable<Language> = { get: () => current.get().language, subscribe: current.subscribe };

const dictionary: Readable<Words> = { get: () => current.get().words, subscribe: current.subscribe };

/** The dictionary of the moment, outside of React; nothing hears of a switch this way. */
export const wordsNow = (): Words => dictionary.get();

/** The dictionary of the moment; the component renders again on a switch, memoised ones too. */
export const useWords = (): Words => useReadable(dictionary);

/** The last language asked for: a slow dictionary does not undo a later choice. */
let wanted: Language = 'en';

async function speak(next: Language): Promise<void> {
  wanted = next;
  const words = (await loadWords(next)) ?? en;
  if (wanted !== next) return;
  current.set({ language: next, words });
  document.documentElement.lang = next;
  document.documentElement.dir = LANGUAGES[next].direction;
}

/** Speaks what the browser's owner reads; English where that dictionary cannot be fetched. */
export async function speakPreferred(): Promise<void> {
  try {
    await speak(preferredLanguage());
  } catch (cause) {
    reportError(cause);
  }
}

/** Switches, and remembers the choice. Where the dictionary cannot be fetched the old one stays. */
export async function switchLanguage(next: Language): Promise<void> {
  try {
    await speak(next);
    rememberLanguage(next);
  } catch (cause) {
    reportError(cause);
  }
}
