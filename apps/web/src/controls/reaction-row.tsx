/** The reactions side by side. */
import { REACTIONS } from '@visavis/contract/peer-messages/reaction';
import type { ReactionKind } from '@visavis/engine';
import { useMessages } from '../i18n/language.ts';
import { ReactionIcon } from '../stage/reaction-icon.tsx';
import css from './reaction-button.module.css';

interface ReactionRowProps {
  readonly onReact: (kind: ReactionKind) => void;
}

/** Stays open after a reaction, since another one often follows. */
export function ReactionRow({ onReact }: ReactionRowProps) {
  const { reactions } = useMessages();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div className={css.row} role="group" aria-label={reactions.title}>
      {REACTIONS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-label={reactions.kinds[kind]}
          title={reactions.kinds[kind]}
          onClick={() => onReact(kind)}
        >
          <ReactionIcon kind={kind} sizePx={24} />
        </button>
      ))}
    </div>
  );
}
