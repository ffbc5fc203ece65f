/** Distinguishes keys of an input method (for Chinese, Japanese and Korean) from keys for the page. */

/** The key code that browsers report for a key that an input method handles (UI Events, 5.1 `keyCode` of `Process`). */
const PROCESS_KEY_CODE = 229;

/**
 * Whether the input method handles this key: its Enter commits a word, its Escape cancels one. Safari ends the composition before it reports the
 * key, so that `isComposing` is already false (WebKit bug 165004); only the key code is reliable.
 */
export function isInputMethodKey({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === PROCESS_KEY_CODE;
}
