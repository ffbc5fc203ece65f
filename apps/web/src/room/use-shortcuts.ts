/** Single keys that do something anywhere on the page, except where somebody types. */
import { useEffect, useRef } from 'react';

/** Calls the handler of the pressed key; modifiers, open dialogs and text fields keep theirs. */
export function useShortcuts(handlers: Readonly<Record<string, () => void>>): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, repeat, key, target } = event;
      if (ctrlKey || metaKey || altKey || repeat || isTyping(target) || document.querySelector('dialog[open]')) return;
      const handler = latest.current[key.toLowerCase()];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
