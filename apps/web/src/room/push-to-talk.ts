/** Holding the space bar: the microphone is on for that long. Knows the page's events and a switch, and no call. */
import { isCovered, isTyping } from './key-target.ts';

/** The switch of a microphone. */
export interface MicrophoneSwitch {
  isOn(): boolean;
  set(isOn: boolean): void;
}

/** With these one walks through a page by keyboard: from then on the space bar presses what has the focus. */
const WALKING_KEYS = /^(Tab|Enter|Escape|F6|Arrow.*|Home|End|PageUp|PageDown)$/;

/**
 * Listens until the returned function is called. A microphone that was off is off again when the bar is let go, when the window loses the
 * focus, and when the focus moves into a field. A button that has the focus keeps the bar, unless it has it from a click: whoever mutes
 * with the mouse and then holds the bar wants to talk, and not to press again.
 */
export function listenForPushToTalk(microphone: MicrophoneSwitch): () => void {
  let isHeld = false;
  let hasSwitchedOn = false;
  let isPointing = false;

  const isFree = () => {
    const { activeElement } = document;
    const isNowhere = activeElement === null || activeElement === document.body;
    return !isTyping(activeElement) && (isNowhere || isPointing);
  };
  const release = () => {
    isHeld = false;
    if (hasSwitchedOn) microphone.set(false);
    hasSwitchedOn = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (WALKING_KEYS.test(key)) isPointing = false;
    if (key !== ' ' || ctrlKey || metaKey || altKey || shiftKey || isComposing) return;
    if (!isHeld && (event.defaultPrevented || event.repeat || !isFree() || isCovered())) return;
    // Neither scrolls the page nor presses what was clicked last.
    event.preventDefault();
    if (isHeld) return;
    isHeld = true;
    if (microphone.isOn()) return;
    hasSwitchedOn = true;
    microphone.set(true);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !isHeld) return;
    // Firefox presses a button when the bar comes up, whatever became of its going down.
    event.preventDefault();
    release();
  };
  const onPointerDown = () => {
    isPointing = true;
  };
  const onFocusIn = () => {
    if (isHeld && !isFree()) release();
  };
  const onVisibilityChange = () => {
    if (document.visibilityState === 'hidden') release();
  };

  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('keyup', onKeyUp);
  document.addEventListener('pointerdown', onPointerDown, true);
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('visibilitychange', onVisibilityChange);
  window.addEventListener('blur', release);
  return () => {
    release();
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('keyup', onKeyUp);
    document.removeEventListener('pointerdown', onPointerDown, true);
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('visibilitychange', onVisibilityChange);
    window.removeEventListener('blur', release);
  };
}
