/** Holding the space bar: the microphone is on for that long. Knows the page's events and a switch, and no call. */
import { isCovered, isTyping } from '../browser/shortcut-target.ts';

/** The switch of a microphone. */
export interface MicrophoneSwitch {
  isOn(): boolean;
  set(isOn: boolean): void;
}

/** With these one walks through a page by keyboard: from then on the space bar presses what has the focus. */
const WALKING_KEYS = /^(Tab|Enter|Escape|F6|Arrow.*|Home|End|PageUp|PageDown)$/;

/** Keys of commands: macOS reports no key-up of the bar while Command is down, and the system may take the keyboard under any of them. */
const COMMAND_KEYS = /^(Meta|OS|Alt|AltGraph|Control)$/;

/** What an input method, a dead key or a remote desktop makes of a key that it takes for itself. */
const TAKEN_KEYS = /^(Process|Dead|Unidentified)$/;

/** A held bar is taken as let go when no repeat has come for this long, in ms, or for {@link GAPS} times the pause between the last two. */
export const REPEAT_LOST_MS = 1000;
/** The slowest repeat that macOS offers comes every 1.8 s, that of Windows every 0.5 s. */
const GAPS = 3;

/** The bar by its place: what it types depends on modifiers and input methods. Keyboards on screens name no places. */
const isBar = ({ code, key }: KeyboardEvent): boolean => (code === '' ? key === ' ' || key === '\u00a0' : code === 'Space');

/**
 * Listens until the returned function is called. A microphone that was off is off again when the bar is let go, and as soon as it is in doubt
 * whether it is still held: with a command key, a press of the pointer, repeats that stop, a window that loses the focus or is hidden, or a field
 * that gets the focus. A button that has the focus keeps the bar, unless it has it from a click: whoever mutes with the mouse and then holds the
 * bar wants to talk, and not to press again.
 */
export function listenForPushToTalk(microphone: MicrophoneSwitch): () => void {
  /** The bar has gone down for us: what follows of it until it comes up is ours, too. */
  let isOurs = false;
  let hasSwitchedOn = false;
  let isPointing = false;
  /** When the bar was last repeated, in ms; null: not yet, and perhaps this system repeats nothing. */
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
    // Neither scrolls the page nor presses what was clicked last.
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
    // Firefox presses a button when the bar comes up, whatever became of its going down.
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
