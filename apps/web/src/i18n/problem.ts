/** A problem with its action, as the screens show it. */
export interface Problem {
  /** What happened. */
  readonly title: string;
  /** What to do about it; empty without an action. */
  readonly action: string;
}
