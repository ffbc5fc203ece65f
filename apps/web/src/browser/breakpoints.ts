/** The media query of a phone held upright, where a call of two fills the screen. */
export const PHONE = '(max-width: 560px) and (orientation: portrait)';
