/** The panel at the right of the stage, a sheet over it on small screens; not modal. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { isInputMethodKey } from '../browser/input-method.ts';
import { isCovered } from '../browser/shortcut-target.ts';
import { useMessages } from '../i18n/language.ts';
import css from './side-panel.module.css';

/** The panels of a room; one at a time. */
export type RoomPanel = 'chat' | 'people' | 'details';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open while it is mounted: moves the focus into the panel, and back to its previous place. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const ref = useRef<HTMLElement>(null);
  const titleId = useId();
  const { common } = useMessages();
  useEffect(() => {
    const panel = ref.current;
    const opener = document.activeElement;
    const first = panel?.querySelector<HTMLElement>('[data-first-focus]') ?? panel?.querySelector('button');
    first?.focus();
    return () => {
      // A focus that has moved elsewhere meanwhile stays there.
      const isElsewhere = document.activeElement !== document.body && !panel?.contains(document.activeElement);
      if (!isElsewhere && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  useCloseOnEscape(onClose);
  return (
    <aside ref={ref} className={css.panel} aria-labelledby={titleId}>
      <div className={css.header}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className={css.close} aria-label={common.close} title={common.close} onClick={onClose}>
          <X size={20} aria-hidden="true" />
        </button>
      </div>
      {children}
    </aside>
  );
}

/** Escape closes the panel from anywhere in the room, unless a dialog or popover is open. */
function useCloseOnEscape(onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isInputMethodKey(event)) return;
      if (!isCovered()) latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
