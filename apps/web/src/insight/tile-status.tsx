/** The connection status of a tile: the bars beside the name, and the text over the video. */
import { createStore } from '@visavis/engine';
import type { Insight, LinkStatus } from '@visavis/engine/insight';
import { VolumeX } from 'lucide-react';
import { Button } from '../design/button.tsx';
import type { StatusMessages } from '../i18n/en/status.ts';
import { useStatusMessages } from '../i18n/status-messages.ts';
import { QualityBars } from './quality-bars.tsx';
import { linkText } from './status-text.ts';
import css from './tile-status.module.css';

interface TileMarksProps {
  readonly name: string;
  readonly status: LinkStatus;
  /** The system blocks their audio. */
  readonly isSilenced: boolean;
}

/** Beside the name. */
export function TileMarks({ name, status: { bars, side }, isSilenced }: TileMarksProps) {
  const { soundPaused, tile } = useStatusMessages();
  return (
    <>
      {isSilenced && (
        <span role="img" aria-label={soundPaused(name)} title={soundPaused(name)}>
          <VolumeX size={14} aria-hidden="true" />
        </span>
      )}
      <QualityBars bars={bars} />
      {bars === 'poor' && side === 'theirs' && <small className={css.weak}>{tile.weakTheirs(name)}</small>}
    </>
  );
}

interface TileProblemProps {
  readonly id: string;
  readonly name: string;
  readonly status: LinkStatus;
  readonly onRetry: (id: string) => void;
}

/** In an outage that the notice reports, "unstable" would blame the participant of the tile. */
function labelOf({ state, isShared }: LinkStatus): keyof StatusMessages['short'] | null {
  if (state === 'well' || state === 'connecting') return null;
  return isShared && state === 'unstable' ? 'reconnecting' : state;
}

/** Over the video, below the face: what is wrong, the likeliest reason, and the action. */
export function TileProblem({ id, name, status, onRetry }: TileProblemProps) {
  const messages = useStatusMessages();
  const { state, reason, isShared } = status;
  const label = labelOf(status);
  if (!label) return null;
  return (
    <div className={css.caption}>
      {isShared ? (
        <p>{messages.short[label]}</p>
      ) : (
        <>
          <p className={css.long}>{linkText(status, name, messages)}</p>
          <p className={css.short}>{messages.short[label]}</p>
          {reason && <small>{messages.reasons[reason](name)}</small>}
          {state === 'unreachable' && <Button onClick={() => onRetry(id)}>{messages.tile.retry}</Button>}
        </>
      )}
    </div>
  );
}

/** The paused shares before the status is loaded. */
export const NO_PAUSED_SHARES: Insight['pausedShares'] = createStore(new Set());

interface LastFrameNoticeProps {
  /** Undefined before the first status of the link. */
  readonly status: LinkStatus | undefined;
  /** The name of the participant whose share is paused; null otherwise. */
  readonly pausedBy?: string | null;
}

/** The same in one word, over a shared screen or in picture-in-picture, where the last frame is shown. Renders nothing while it is well. */
export function LastFrameNotice({ status, pausedBy = null }: LastFrameNoticeProps) {
  const { short, sharePaused } = useStatusMessages();
  const label = status && labelOf(status);
  const text = label ? short[label] : pausedBy !== null && sharePaused(pausedBy);
  if (!text) return null;
  return (
    <div className={css.veil}>
      <div className={css.caption}>
        <p>{text}</p>
      </div>
    </div>
  );
}
