/** What counts as a phone that is held upright: a call of two fills its screen. */
export const PHONE = '(max-width: 560px) and (orientation: portrait)';
