/** What each shortcut does; loaded with their list. */
import { useReadable } from '../browser/use-readable.ts';
import { type ShortcutMessages, shortcuts } from './en/shortcuts.ts';
import { featureMessages, language } from './language.ts';

const shortcutMessages = featureMessages<ShortcutMessages>(
  shortcuts,
  import.meta.glob('./*/shortcuts.ts', { eager: true, import: 'shortcuts' }),
);

/** The texts in the language of the page. */
export const useShortcutMessages = (): ShortcutMessages => shortcutMessages(useReadable(language));
