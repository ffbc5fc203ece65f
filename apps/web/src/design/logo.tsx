/** The product's mark and name. */
import css from './logo.module.css';

/** Two circles that meet, and the name. */
export function Logo() {
  return (
    <span className={css.logo}>
      <svg viewBox="0 0 30 20" width="30" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="9.5" fill="var(--brand)" />
        <circle cx="20" cy="10" r="9.5" fill="var(--mark-ink)" />
        <path d="M15 1.9a9.5 9.5 0 0 1 0 16.2a9.5 9.5 0 0 1 0-16.2z" fill="#7a2712" />
      </svg>
      Vis-à-vis
    </span>
  );
}
