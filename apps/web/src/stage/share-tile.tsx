/** A shared screen, uncropped, with its owner and resolution. For the local one, its content hint and Stop. */
import type { ParticipantId } from '@visavis/contract';
import type { ScreenShare } from '@visavis/engine';
import type { Insight, LinkStatus } from '@visavis/engine/insight';
import { Maximize, Minimize, MonitorUp } from 'lucide-react';
import { memo, useCallback, useRef, useState } from 'react';
import { canFillScreen, toggleFullScreen, useFullScreen } from '../browser/full-screen.ts';
import { useReadable } from '../browser/use-readable.ts';
import { useMessages } from '../i18n/language.ts';
import { LastFrameNotice, NO_PAUSED_SHARES } from '../insight/tile-status.tsx';
import { TrackAudio } from '../media/track-audio.tsx';
import { TrackVideo } from '../media/track-video.tsx';
import { OwnShareControls } from './own-share-controls.tsx';
import css from './share-tile.module.css';
import { TilePin } from './tile-pin.tsx';
import type { TilePosition } from './use-tile-positions.ts';

interface ShareTileProps {
  readonly id: ParticipantId;
  readonly name: string;
  readonly track: MediaStreamTrack;
  /** Its audio; null without audio, and for the local share, which is audible already. */
  readonly sound: MediaStreamTrack | null;
  /** The local share; null for a remote one. */
  readonly own: ScreenShare | null;
  /** The status of the link to its owner. */
  readonly status?: LinkStatus | undefined;
  /** The participants whose share is paused; undefined before the first status. */
  readonly paused?: Insight['pausedShares'] | undefined;
  readonly position: TilePosition;
}

export const ShareTile = memo(function ShareTile({
  id,
  name,
  track,
  sound,
  own,
  status,
  paused = NO_PAUSED_SHARES,
  position: { style, place, isPinned, onPin },
}: ShareTileProps) {
  const { share: messages, stage } = useMessages();
  const tile = useRef<HTMLLIElement>(null);
  const isFull = useFullScreen() === tile.current && tile.current !== null;
  const [size, setSize] = useState('');
  const onSize = useCallback((widthPx: number, heightPx: number) => setSize(`${widthPx} × ${heightPx}`), []);
  const isPaused = useReadable(paused).has(id);
  const title = own ? messages.ownScreen : messages.screen(name);
  const pin = isPinned ? messages.unpin : messages.pin;
  const pinOwn = isPinned ? messages.unpinOwn : messages.pinOwn;
  const isSmall = place === 'strip' && !own;
  const sentence = own ? messages.you : messages.isSharing(name);
  return (
    <li ref={tile} className={css.tile} aria-label={title} hidden={!style} style={style ?? {}} data-place={place}>
      {style && <TrackVideo track={track} label={title} fit="contain" onSize={onSize} />}
      {sound && <TrackAudio track={sound} />}
      <LastFrameNotice status={status} pausedBy={isPaused && !own ? name : null} />
      {onPin && <TilePin label={own ? pinOwn : pin(name)} isPinned={isPinned} onPress={onPin} />}
      <div className={css.label}>
        <MonitorUp size={14} aria-hidden="true" />
        <span>
          <span>{isSmall ? name : sentence}</span>
          {size && !isSmall && !isPaused && <span className={css.size}> · {size}</span>}
        </span>
      </div>
      {own && <OwnShareControls share={own} isPaused={isPaused} />}
      {!own && canFillScreen() && (
        <button
          type="button"
          className={css.fill}
          aria-label={isFull ? stage.leaveFullScreen : messages.fullScreen(name)}
          onClick={() => toggleFullScreen(tile.current)}
        >
          {isFull ? <Minimize size={16} aria-hidden="true" /> : <Maximize size={16} aria-hidden="true" />}
        </button>
      )}
    </li>
  );
});
