/** Whether a key that was pressed belongs to something on the page, or is free to be a shortcut. */

/** Somebody writes or chooses there: every key is theirs. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Something lies over the room, and has the keys. */
export function isCovered(): boolean {
  try {
    return document.querySelector('dialog[open], :popover-open') !== null;
  } catch {
    // A browser that knows no popovers refuses the selector (Safari before 17, Firefox before 125).
    return document.querySelector('dialog[open]') !== null;
  }
}
