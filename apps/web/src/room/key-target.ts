/** Whether a key that was pressed belongs to something on the page, or is free to be a shortcut. */

/** Somebody writes or chooses there: every key is theirs. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Something lies over the room, and has the keys. */
export const isCovered = (): boolean => document.querySelector('dialog[open], :popover-open') !== null;
