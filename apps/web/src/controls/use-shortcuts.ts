/** Single keys that do something anywhere on the page, except where somebody types. */
import { useEffect, useRef } from 'react';
import { isTyping } from '../browser/shortcut-target.ts';
import { singleKeys } from '../preferences/single-keys.ts';
import { shortcutOf } from './key-letter.ts';

/** Calls the handler of the pressed key; modifiers, open dialogs and text fields keep theirs, and whoever has switched single keys off has none. */
export function useShortcuts(handlers: Readonly<Record<string, () => void>>): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, repeat, isComposing, target } = event;
      if (
        ctrlKey ||
        metaKey ||
        altKey ||
        repeat ||
        isComposing ||
        !singleKeys.get() ||
        isTyping(target) ||
        document.querySelector('dialog[open]')
      )
        return;
      const handler = latest.current[shortcutOf(event)];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
