/** The texts of the settings, the device notices and the pre-call test, in every language: a switch of the language there loads nothing. */
import { useReadable } from '../browser/use-readable.ts';
import { type SettingsMessages, settings } from './en/settings.ts';
import { featureMessages, language } from './language.ts';

const settingsMessages = featureMessages<SettingsMessages>(
  settings,
  import.meta.glob('./*/settings.ts', { eager: true, import: 'settings' }),
);

/** The texts in the language of the page. */
export const useSettingsMessages = (): SettingsMessages => settingsMessages(useReadable(language));
