/** The button with words; knows its looks and nothing of what it does. */
import type { ComponentProps } from 'react';
import css from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing to do here. `quiet`: also possible. `plain`: text alone. `danger`: ends something. */
  readonly look?: 'primary' | 'quiet' | 'plain' | 'danger';
}

/** A button that is never a submit by accident. */
export function Button({ look = 'quiet', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`${css.button} ${css[look]} ${className}`} {...rest} />;
}
