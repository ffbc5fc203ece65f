/** Single keys that do something anywhere on the page, except where somebody types. */
import { useEffect, useRef } from 'react';
import { singleKeys } from '../settings/single-keys.ts';
import { isTyping } from './key-target.ts';

/** Calls the handler of the pressed key; modifiers, open dialogs and text fields keep theirs, and whoever has switched single keys off has none. */
export function useShortcuts(handlers: Readonly<Record<string, () => void>>): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, repeat, key, target } = event;
      if (
        ctrlKey ||
        metaKey ||
        altKey ||
        repeat ||
        !singleKeys.get() ||
        isTyping(target) ||
        document.querySelector('dialog[open]')
      )
        return;
      const handler = latest.current[key.toLowerCase()];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
