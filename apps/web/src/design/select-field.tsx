/** A choice of a few, on the browser's own select. */
import type { ReactNode } from 'react';
import css from './select-field.module.css';

interface SelectFieldProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** Shows the chosen option; its label is for screen readers, the icon for everybody else. */
export function SelectField({ label, icon, value, options, onChange }: SelectFieldProps) {
  return (
    <label className={css.field}>
      <span className={css.icon}>{icon}</span>
      <span className="visually-hidden">{label}</span>
      <select className={css.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
