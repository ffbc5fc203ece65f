/** The round button with an icon; its label says what pressing it does, and so whether the thing is on. */
import type { ComponentProps, ReactNode } from 'react';
import css from './icon-button.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> {
  readonly label: string;
  readonly icon: ReactNode;
  /** `off`: the device is switched off; `active`: it is on and visible to others, or its panel is open. */
  readonly tone?: 'neutral' | 'active' | 'off' | 'danger';
  /** The shortcut, as its tooltip shows it. */
  readonly shortcut?: string;
}

/** At least 44 px in each direction, with its label and its shortcut as tooltip. */
export function IconButton({ label, icon, tone = 'neutral', className = '', shortcut, ...rest }: IconButtonProps) {
  const title = shortcut ? `${label} (${shortcut})` : label;
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={title}
      className={`${css.button} ${css[tone]} ${className}`}
      {...rest}
    >
      {icon}
    </button>
  );
}
