/** A choice of a few options, on the browser's own select. */
import type { ReactNode } from 'react';
import css from './select-field.module.css';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly value: Value;
  /** `lang`: the language of a label that differs from the page's. */
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: Value) => void;
}

/** Shows the chosen option; the label is for screen readers, the icon for the screen. */
export function SelectField<Value extends string>({ label, icon, value, options, onChange }: SelectFieldProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <label className={css.field}>
      <span className={css.icon}>{icon}</span>
      <span className="visually-hidden">{label}</span>
      <select className={css.select} value={value} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
