/** The choice of data use: full quality, data saver, audio only. */
import { Gauge } from 'lucide-react';
import { useReadable } from '../browser/use-readable.ts';
import { SelectField } from '../design/select-field.tsx';
import { useMessages } from '../i18n/language.ts';
import { DATA_USES, dataUse } from '../preferences/data-use.ts';

export function DataUseSelect() {
  const { settings } = useMessages();
  return (
    <SelectField
      label={settings.dataUse.title}
      icon={<Gauge size={16} aria-hidden="true" />}
      value={useReadable(dataUse)}
      options={DATA_USES.map((value) => ({ value, label: settings.dataUse[value] }))}
      onChange={dataUse.set}
    />
  );
}
