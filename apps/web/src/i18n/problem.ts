/** What went wrong, as a screen shows it. */

/** What happened, and what to do about it; `todo` may be empty. */
export interface Trouble {
  readonly what: string;
  readonly todo: string;
}
