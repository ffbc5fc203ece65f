/** The choice of language, each under its own name. */
import { Languages } from 'lucide-react';
import { useReadable } from '../browser/use-readable.ts';
import { SelectField } from '../design/select-field.tsx';
import { language, switchLanguage, useMessages } from '../i18n/language.ts';
import { LANGUAGES, type Language } from '../i18n/languages.ts';

const OPTIONS = (Object.keys(LANGUAGES) as Language[]).map((value) => ({ value, label: LANGUAGES[value].name, lang: value }));

export function LanguageSelect() {
  const { settings } = useMessages();
  return (
    <SelectField
      label={settings.language}
      icon={<Languages size={16} aria-hidden="true" />}
      value={useReadable(language)}
      options={OPTIONS}
      onChange={(chosen) => void switchLanguage(chosen)}
    />
  );
}
