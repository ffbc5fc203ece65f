/** Why sharing failed, until it is dismissed or retried. */
import type { ShareProblem } from '@visavis/engine';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../i18n/language.ts';
import css from '../media/device-alert.module.css';

export function ShareAlert({ problem }: { readonly problem: ShareProblem }) {
  const { share } = useMessages();
  const [isClosed, setIsClosed] = useState(false);
  if (isClosed) return null;
  const { title, action } = share.problems[problem];
  return (
    <div className={css.problem}>
      <p>
        <b>{title}</b> {action}
      </p>
      <button type="button" className={css.close} aria-label={share.dismiss} onClick={() => setIsClosed(true)}>
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
