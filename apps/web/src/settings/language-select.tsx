/** The choice of language, each under its own name. */
import { Languages } from 'lucide-react';
import { SelectField } from '../design/select-field.tsx';
import { useReadable } from '../room/use-readable.ts';
import { language, switchLanguage, useWords } from '../words/language.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';

const OPTIONS = (Object.keys(LANGUAGES) as Language[]).map((value) => ({ value, label: LANGUAGES[value].name, lang: value }));

export function LanguageSelect() {
  const { settings } = useWords();
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
