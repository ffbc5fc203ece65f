/** Tells the keys of an input method (how Chinese, Japanese and Korean are typed) from those that are meant for the page. */

/** What browsers report for a key that an input method has taken (UI Events, 5.1 `keyCode` of `Process`). */
const PROCESS_KEY_CODE = 229;

/**
 * Whether the input method has taken this key: its Enter chooses a word, its Escape lets one go. Safari ends the composition before it reports the
 * key, so that `isComposing` is false by then (WebKit bug 165004); the code alone tells.
 */
export function isOfInputMethod({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === PROCESS_KEY_CODE;
}
