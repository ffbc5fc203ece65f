/** Push to talk: the microphone is on while the space bar is held. */
import { isCovered, isTyping } from '../browser/shortcut-target.ts';

/** The mute switch of a microphone. */
export interface MicrophoneSwitch {
  isOn(): boolean;
  set(isOn: boolean): void;
}

/** Keys of keyboard navigation: after them the space bar presses the focused element. */
const WALKING_KEYS = /^(Tab|Enter|Escape|F6|Arrow.*|Home|End|PageUp|PageDown)$/;

/** Command keys: macOS reports no key-up of the bar while Command is down, and the system may take the keyboard under any of them. */
const COMMAND_KEYS = /^(Meta|OS|Alt|AltGraph|Control)$/;

/** The key value of input methods, dead keys and remote desktops. */
const TAKEN_KEYS = /^(Process|Dead|Unidentified)$/;

/** The bar counts as released when no repeat has come for this long, in ms, or for {@link GAPS} times the pause between the last two. */
export const REPEAT_LOST_MS = 1000;
/** The slowest repeat setting of macOS is 1.8 s, of Windows 0.5 s. */
const GAPS = 3;

/** The bar by its code: the typed character depends on modifiers and input methods. On-screen keyboards report no codes. */
const isBar = ({ code, key }: KeyboardEvent): boolean => (code === '' ? key === ' ' || key === '\u00a0' : code === 'Space');

/**
 * Listens until the returned function is called. A microphone that was off is off again when the bar is released, and whenever that
 * is uncertain: at a command key, a pointer press, repeats that stop, a window that loses the focus or is hidden, or a text field
 * that gets the focus. A focused button keeps the bar, unless a click focused it: after muting with the mouse, holding the
 * bar means talking, and not pressing the button again.
 */
export function listenForPushToTalk(microphone: MicrophoneSwitch): () => void {
  /** The bar went down for push to talk: its events until it is released belong to it, too. */
  let isOurs = false;
  let hasSwitchedOn = false;
  let isPointing = false;
  /** When the bar was last repeated, in ms; null: not yet, or this system does not repeat keys. */
  let repeatedAt: number | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const isFree = () => {
    const { activeElement } = document;
    const isNowhere = activeElement === null || activeElement === document.body;
    return !isTyping(activeElement) && (isNowhere || isPointing);
  };
  const release = () => {
    clearTimeout(silence);
    if (hasSwitchedOn) microphone.set(false);
    hasSwitchedOn = false;
  };
  const onRepeat = (nowMs: number) => {
    clearTimeout(silence);
    if (repeatedAt !== null) silence = setTimeout(release, Math.max(REPEAT_LOST_MS, GAPS * (nowMs - repeatedAt)));
    repeatedAt = nowMs;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat } = event;
    if (WALKING_KEYS.test(key)) isPointing = false;
    const isCommand = ctrlKey || metaKey || altKey || COMMAND_KEYS.test(key);
    if (isCommand) release();
    if (!isBar(event)) {
      // The system repeats the key that went down last.
      clearTimeout(silence);
      return;
    }
    if (repeat && isOurs) {
      event.preventDefault();
      return onRepeat(event.timeStamp);
    }
    isOurs = false;
    if (isCommand || shiftKey || isComposing || repeat || TAKEN_KEYS.test(key)) return release();
    if (event.defaultPrevented || !isFree() || isCovered()) return release();
    // Neither scrolls the page nor presses the element that was clicked last.
    event.preventDefault();
    isOurs = true;
    repeatedAt = null;
    clearTimeout(silence);
    if (microphone.isOn()) return;
    hasSwitchedOn = true;
    microphone.set(true);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (COMMAND_KEYS.test(event.key)) release();
    if (!isBar(event) || !isOurs) return;
    // Firefox presses a button on key-up, even when key-down was prevented.
    event.preventDefault();
    isOurs = false;
    release();
  };
  const onPointerDown = () => {
    isPointing = true;
    release();
  };
  const onFocusIn = () => {
    if (!isFree()) release();
  };
  const onVisibilityChange = () => {
    if (document.visibilityState === 'hidden') release();
  };

  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('keydown', onKeyDown, { signal });
  document.addEventListener('keyup', onKeyUp, { signal });
  document.addEventListener('pointerdown', onPointerDown, { signal, capture: true });
  document.addEventListener('focusin', onFocusIn, { signal });
  document.addEventListener('visibilitychange', onVisibilityChange, { signal });
  for (const type of ['blur', 'pagehide']) window.addEventListener(type, release, { signal });
  return () => {
    release();
    listening.abort();
  };
}
