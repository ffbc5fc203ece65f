/** A problem as the screens tell it. */
export interface Problem {
  /** What happened. */
  readonly title: string;
  /** What to do about it; empty where there is nothing to do. */
  readonly action: string;
}
