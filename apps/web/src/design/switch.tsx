/** A choice between on and off, with a description. */
import css from './switch.module.css';

interface SwitchProps {
  readonly title: string;
  readonly detail: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Switch({ title, detail, isOn, isDisabled = false, onChange }: SwitchProps) {
  return (
    <label className={css.switch}>
      <input type="checkbox" checked={isOn} disabled={isDisabled} onChange={() => onChange(!isOn)} />
      <span>
        <b>{title}</b>
        <small>{detail}</small>
      </span>
    </label>
  );
}
