/** How our own line does, in words at the edge of the control bar; pressing it shows the figures behind them. */
import type { RemoteParticipant } from '@visavis/engine';
import { useInsightWords } from '../words/insight-words.ts';
import { useWords } from '../words/language.ts';
import css from './own-line-button.module.css';
import { ownQuality } from './own-quality.ts';

interface OwnLineButtonProps {
  readonly participants: readonly Pick<RemoteParticipant, 'quality'>[];
  readonly onOpen: () => void;
}

/** Nothing until a link was measured. */
export function OwnLineButton({ participants, onOpen }: OwnLineButtonProps) {
  const { quality: words } = useInsightWords();
  const { room } = useWords();
  const quality = ownQuality(participants);
  if (quality === 'unknown') return null;
  return (
    <button
      type="button"
      className={css.line}
      aria-label={`${words[quality]}, ${room.details}`}
      title={room.details}
      data-quality={quality}
      onClick={onOpen}
    >
      {words[quality]}
    </button>
  );
}
