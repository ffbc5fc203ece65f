/** The row of reactions, one press away. */
import type { ReactionKind } from '@visavis/engine';
import { SmilePlus } from 'lucide-react';
import { Suspense, useId } from 'react';
import { IconButton } from '../design/icon-button.tsx';
import { useWords } from '../words/language.ts';
import css from './reaction-button.module.css';
import { whenUsed } from './when-used.ts';

const LoadedRow = whenUsed(async () => (await import('./reaction-row.tsx')).ReactionRow);

interface ReactionRowProps {
  readonly onReact: (kind: ReactionKind) => void;
}

export function ReactionRow({ onReact }: ReactionRowProps) {
  return (
    <Suspense>
      <LoadedRow onReact={onReact} />
    </Suspense>
  );
}

export function ReactionButton({ onReact, className = '' }: ReactionRowProps & { readonly className?: string }) {
  const rowId = useId();
  const { reactions } = useWords();
  return (
    <>
      <IconButton
        className={className}
        label={reactions.open}
        icon={<SmilePlus size={20} aria-hidden="true" />}
        popoverTarget={rowId}
      />
      <div id={rowId} popover="auto" className={css.popover}>
        <ReactionRow onReact={onReact} />
      </div>
    </>
  );
}
