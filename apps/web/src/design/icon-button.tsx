/** The round button with an icon; its label says what pressing does, and so whether the thing is on. */
import type { ComponentProps, ReactNode } from 'react';
import css from './icon-button.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> {
  readonly label: string;
  readonly icon: ReactNode;
  /** `off`: the thing is switched off; `active`: it is on and others notice, or what it opens is open. */
  readonly tone?: 'neutral' | 'active' | 'off' | 'danger';
  /** The key that does the same, as its tooltip shows it. */
  readonly shortcut?: string;
}

/** At least 44 px each way, with its label and its key as tooltip. */
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
