/** The layout of the stage and the place of the local tile; a choice shows at once. */

import { useReadable } from '../browser/use-readable.ts';
import { useMessages } from '../i18n/language.ts';
import type { OwnPlace, StageView } from '../stage/layout/stage-layout.ts';
import { changeStage, stageSettings } from '../stage/stage-preferences.ts';
import css from './view-settings.module.css';

const VIEWS: readonly StageView[] = ['grid', 'speaker'];
const PLACES: readonly OwnPlace[] = ['tile', 'corner', 'hidden'];

export function ViewSettings() {
  const { view, own } = useReadable(stageSettings);
  const { viewTitle, views, ownTitle, own: places } = useMessages().stage;
  return (
    <div className={css.settings}>
      <Choice
        title={viewTitle}
        options={VIEWS}
        labels={views}
        value={view}
        onChange={(chosen) => changeStage({ view: chosen })}
      />
      <Choice title={ownTitle} options={PLACES} labels={places} value={own} onChange={(chosen) => changeStage({ own: chosen })} />
    </div>
  );
}

interface ChoiceProps<Option extends string> {
  readonly title: string;
  readonly options: readonly Option[];
  readonly labels: Readonly<Record<Option, string>>;
  readonly value: Option;
  readonly onChange: (option: Option) => void;
}

function Choice<Option extends string>({ title, options, labels, value, onChange }: ChoiceProps<Option>) {
  return (
    <fieldset className={css.choice}>
      <legend>{title}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={title} checked={value === option} onChange={() => onChange(option)} />
          {labels[option]}
        </label>
      ))}
    </fieldset>
  );
}
