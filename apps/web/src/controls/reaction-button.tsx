/** Opens the row of reactions. */
import type { ReactionKind } from '@visavis/engine';
import { SmilePlus } from 'lucide-react';
import { Suspense, useId } from 'react';
import { IconButton } from '../design/icon-button.tsx';
import { lazyPart } from '../design/lazy-part.ts';
import { useMessages } from '../i18n/language.ts';
import css from './reaction-button.module.css';

const ReactionRow = lazyPart(async () => (await import('./reaction-row.tsx')).ReactionRow);

interface ReactionButtonProps {
  readonly className?: string;
  readonly onReact: (kind: ReactionKind) => void;
}

export function ReactionButton({ onReact, className = '' }: ReactionButtonProps) {
  const rowId = useId();
  const { reactions } = useMessages();
  return (
    <>
      <IconButton
        className={className}
        label={reactions.open}
        icon={<SmilePlus size={20} aria-hidden="true" />}
        popoverTarget={rowId}
      />
      <div id={rowId} popover="auto" className={css.popover}>
        <Suspense>
          <ReactionRow onReact={onReact} />
        </Suspense>
      </div>
    </>
  );
}
