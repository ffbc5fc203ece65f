/** A modal dialog on the browser's own `<dialog>`: focus stays inside, Escape closes, focus returns. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessages } from '../i18n/language.ts';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** Wide enough for two columns. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open while it is mounted. */
export function Dialog({ title, isWide = false, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { common } = useMessages();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={ref} className={css.dialog} data-wide={isWide} aria-labelledby={titleId} onClose={onClose}>
      <div className={css.header}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className={css.close} aria-label={common.close} onClick={onClose}>
          <X size={20} aria-hidden="true" />
        </button>
      </div>
      <div className={css.body}>{children}</div>
    </dialog>
  );
}
