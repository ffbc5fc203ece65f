/** The button with text. */
import type { ComponentProps } from 'react';
import css from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the main action. `secondary`: another action. `plain`: text only. `danger`: ends something. */
  readonly look?: 'primary' | 'secondary' | 'plain' | 'danger';
}

/** A button of type `button`. */
export function Button({ look = 'secondary', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`${css.button} ${css[look]} ${className}`} {...rest} />;
}
