/** What a tile shows of its connection: the bars beside the name, and what is said over the picture. */
import type { LinkStatus } from '@visavis/engine/insight';
import { VolumeX } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { useStatusWords } from '../words/status/use-status-words.ts';
import { QualityBars } from './quality-bars.tsx';
import { linkText } from './status-text.ts';
import css from './tile-status.module.css';

interface TileMarksProps {
  readonly name: string;
  readonly bars: LinkStatus['bars'];
  /** The system keeps their sound from being played. */
  readonly isSilenced: boolean;
}

/** Beside the name. */
export function TileMarks({ name, bars, isSilenced }: TileMarksProps) {
  const { soundPaused } = useStatusWords();
  return (
    <>
      {isSilenced && (
        <span role="img" aria-label={soundPaused(name)} title={soundPaused(name)}>
          <VolumeX size={14} aria-hidden="true" />
        </span>
      )}
      <QualityBars bars={bars} />
    </>
  );
}

interface TileTroubleProps {
  readonly id: string;
  readonly name: string;
  readonly status: LinkStatus;
  readonly onRetry: (id: string) => void;
}

/** Over the picture, on a ground of its own below the face: what is wrong, the likeliest reason, and the next step. */
export function TileTrouble({ id, name, status, onRetry }: TileTroubleProps) {
  const words = useStatusWords();
  const { state, reason, isShared } = status;
  if (state === 'well' || state === 'connecting') return null;
  return (
    <div className={css.caption}>
      {isShared ? (
        <p>{words.short[state]}</p>
      ) : (
        <>
          <p className={css.long}>{linkText(status, name, words)}</p>
          <p className={css.short}>{words.short[state]}</p>
          {reason && <small>{words.reasons[reason](name)}</small>}
          {state === 'unreachable' && <Button onClick={() => onRetry(id)}>{words.tile.retry}</Button>}
        </>
      )}
    </div>
  );
}

/** The same in a word, over a shared screen or in the window on top: what is seen there is the last picture. Nothing while it carries. */
export function LastPicture({ status }: { readonly status: LinkStatus | undefined }) {
  const { short } = useStatusWords();
  if (!status || status.state === 'well' || status.state === 'connecting') return null;
  return (
    <div className={css.veil}>
      <div className={css.caption}>
        <p>{short[status.state]}</p>
      </div>
    </div>
  );
}
