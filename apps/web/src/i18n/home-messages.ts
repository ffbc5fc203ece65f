/** The texts of the home page; a room's page does not load them. */
import { useReadable } from '../browser/use-readable.ts';
import { type HomeMessages, home } from './en/home.ts';
import { featureMessages, language } from './language.ts';

const homeMessages = featureMessages<HomeMessages>(home, import.meta.glob('./*/home.ts', { eager: true, import: 'home' }));

/** The texts in the language of the page. */
export const useHomeMessages = (): HomeMessages => homeMessages(useReadable(language));
