/** Single-key shortcuts, active anywhere on the page except in text fields. */
import { useEffect, useRef } from 'react';
import { isTyping } from '../browser/shortcut-target.ts';
import { singleKeys } from '../preferences/single-keys.ts';
import { shortcutOf } from './key-letter.ts';

/** Calls the handler of the pressed key; keys with modifiers, open dialogs and text fields are left alone; off when single keys are off. */
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
