/** The panel at the right of the stage, a sheet over it on small screens; it is not modal and knows nothing of what it holds. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { isOfInputMethod } from '../browser/input-method.ts';
import { isCovered } from '../browser/shortcut-target.ts';
import { useMessages } from '../i18n/language.ts';
import css from './side-panel.module.css';

/** What the panel of a room can show; one at a time. */
export type RoomPanel = 'chat' | 'people' | 'details';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open for as long as it is rendered: takes the focus then, and gives it back to where it came from. */
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
      // Whoever has gone on to something else stays there.
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

/** Escape closes the panel from anywhere in the room, unless it has something nearer to close. */
function useCloseOnEscape(onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isOfInputMethod(event)) return;
      if (!isCovered()) latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
