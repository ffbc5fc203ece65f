/** Everybody's tiles, in the order in which they came, our own last; a call of two on a phone floats our own over the other's. */
import type { CallSnapshot, Reactions, Tracks } from '@visavis/engine';
import { type CSSProperties, useMemo } from 'react';
import { useWords } from '../words/language.ts';
import { gridLayout } from './grid-layout.ts';
import { isOwnLineDown } from './own-line.ts';
import { useSize } from './use-size.ts';
import css from './video-grid.module.css';
import { VideoTile } from './video-tile.tsx';

const GAP_PX = 12;
/** Narrower than this, a call of two is one face with our own in its corner, in px. */
const PHONE_WIDTH_PX = 560;

interface VideoGridProps {
  readonly snapshot: CallSnapshot;
  readonly ownTracks: Tracks;
  readonly reactions: Reactions;
  readonly onRetry: (id: string) => void;
}

export function VideoGrid({ snapshot: { self, participants }, ownTracks, reactions, onRetry }: VideoGridProps) {
  const { tile: words } = useWords();
  const isQuiet = isOwnLineDown(participants);
  const [ref, { widthPx, heightPx }] = useSize<HTMLUListElement>();
  const isFloating = participants.length === 1 && widthPx < PHONE_WIDTH_PX && heightPx > widthPx;
  const count = isFloating ? 1 : participants.length + 1;
  const { columns, tileWidthPx, tileHeightPx } = gridLayout(count, widthPx, heightPx, GAP_PX);
  const tile = useMemo<CSSProperties>(() => ({ width: tileWidthPx, height: tileHeightPx }), [tileWidthPx, tileHeightPx]);
  const full = useMemo<CSSProperties>(() => ({ width: widthPx, height: heightPx }), [widthPx, heightPx]);
  // The free space at both sides keeps the browser from putting one tile more into a line.
  const spare = isFloating ? 0 : Math.max(0, Math.floor((widthPx - columns * tileWidthPx - (columns - 1) * GAP_PX) / 2));
  return (
    <ul ref={ref} aria-label={words.people} className={css.grid} data-floating={isFloating} style={{ paddingInline: spare }}>
      {participants.map((participant) => (
        <VideoTile
          key={participant.id}
          participant={participant}
          tracks={participant.tracks}
          link={participant.link}
          isFrozen={participant.isFrozen}
          isQuiet={isQuiet}
          style={isFloating ? full : tile}
          reactions={reactions}
          onRetry={onRetry}
        />
      ))}
      {self && (
        <VideoTile
          participant={self}
          tracks={ownTracks}
          link={null}
          style={isFloating ? FLOATING : tile}
          reactions={reactions}
          onRetry={onRetry}
        />
      )}
    </ul>
  );
}

const FLOATING: CSSProperties = {};
