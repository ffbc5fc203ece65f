/** Why nothing is shared although it was asked for, until it is closed or tried again. */
import type { ScreenShare } from '@visavis/engine';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useReadable } from '../room/use-readable.ts';
import css from '../settings/device-trouble.module.css';
import { useWords } from '../words/language.ts';

/** Nothing while there is no problem. */
export function ShareTrouble({ share }: { readonly share: ScreenShare }) {
  const { share: words } = useWords();
  const { problem } = useReadable(share.snapshot);
  const [isClosed, setIsClosed] = useState(false);
  useEffect(() => {
    if (!problem) setIsClosed(false);
  }, [problem]);
  const { what, todo } = problem && !isClosed ? words.problems[problem] : { what: '', todo: '' };
  return (
    <div role="status">
      {what && (
        <div className={css.trouble}>
          <p>
            <b>{what}</b> {todo}
          </p>
          <button type="button" className={css.close} aria-label={words.dismiss} onClick={() => setIsClosed(true)}>
            <X size={18} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
