/** The texts of the chat that are seen in it alone; they come with it. */
import { useReadable } from '../browser/use-readable.ts';
import { language } from './language.ts';
import type { Language } from './languages.ts';

const en = {
  earlier: (name: string) => `earlier ${name}`,
  passedOnBy: (name: string) => `passed on by ${name}`,
};

export type ChatWords = Readonly<typeof en>;

const de: ChatWords = {
  earlier: (name) => `${name} (früher)`,
  passedOnBy: (name) => `weitergegeben von ${name}`,
};

const fr: ChatWords = {
  earlier: (name) => `${name} (auparavant)`,
  passedOnBy: (name) => `transmis par ${name}`,
};

const es: ChatWords = {
  earlier: (name) => `${name} (antes)`,
  passedOnBy: (name) => `reenviado por ${name}`,
};

export const CHAT_WORDS: Readonly<Record<Language, ChatWords>> = { en, de, fr, es };

/** The texts in the language of the page. */
export const useChatWords = (): ChatWords => CHAT_WORDS[useReadable(language)];
