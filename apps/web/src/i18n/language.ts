/** The language of the page and its texts. A switch renders every text again without a remount: a call goes on. */
import { createStore, type Readable } from '@visavis/engine';
import { useReadable } from '../browser/use-readable.ts';
import { type Messages, screens } from './en/screens.ts';
import { LANGUAGES, type Language, loadMessages, preferredLanguage, rememberLanguage } from './languages.ts';

const current = createStore<{ readonly language: Language; readonly messages: Messages }>({ language: 'en', messages: screens });

/** The language of the page. */
export const language: Readable<Language> = { get: () => current.get().language, subscribe: current.subscribe };

const readableMessages: Readable<Messages> = { get: () => current.get().messages, subscribe: current.subscribe };

/** The texts in the language of the page, outside of React; does not follow a switch. */
export const currentMessages = (): Messages => readableMessages.get();

/** The texts in the language of the page; the component renders again on a switch, also a memoised one. */
export const useMessages = (): Messages => useReadable(readableMessages);

/**
 * The texts of a feature whose screen is loaded later, in every language at once: a switch, and a screen without a network, fetch nothing.
 *
 * @param english also for a language that has no such file; a test holds that every language has it.
 * @param all by path, such as `./de/status.ts`: what `import.meta.glob` finds, so that a new language is a new folder.
 */
export function featureMessages<M>(english: M, all: Readonly<Record<string, M>>): (language: Language) => M {
  const byLanguage = new Map(Object.entries(all).map(([path, messages]) => [path.split('/')[1], messages]));
  return (code) => byLanguage.get(code) ?? english;
}

/** The language requested last: a slow response does not undo a later choice. */
let wanted: Language = 'en';

async function show(next: Language): Promise<void> {
  wanted = next;
  const messages = (await loadMessages(next)) ?? screens;
  if (wanted !== next) return;
  current.set({ language: next, messages });
  document.documentElement.lang = next;
  document.documentElement.dir = LANGUAGES[next].direction;
}

/** Sets the language that the browser prefers; English where its texts cannot be loaded. */
export async function showPreferredLanguage(): Promise<void> {
  try {
    await show(preferredLanguage());
  } catch (cause) {
    reportError(cause);
  }
}

/** Switches and stores the choice. Where the texts cannot be loaded the present language stays. */
export async function switchLanguage(next: Language): Promise<void> {
  try {
    await show(next);
    rememberLanguage(next);
  } catch (cause) {
    reportError(cause);
  }
}
