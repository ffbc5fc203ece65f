/** Whether a pressed key belongs to an element of the page, or is free for a shortcut. */

/** Elements for typing or choosing: they get every key. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Elements over the room that get the keys. */
export function isCovered(): boolean {
  try {
    return document.querySelector('dialog[open], :popover-open') !== null;
  } catch {
    // A browser without popovers throws for the selector (Safari before 17, Firefox before 125).
    return document.querySelector('dialog[open]') !== null;
  }
}
