/** Everybody's tiles, in the order in which they came, our own last; a call of two on a phone floats our own over the other's. */
import type { CallSnapshot, Reactions, Tracks } from '@visavis/engine';
import { type CSSProperties, useMemo } from 'react';
import { useWords } from '../words/language.ts';
import { isOwnLineDown } from './own-line.ts';
import { tileSizes } from './tile-sizes.ts';
import { useSize } from './use-size.ts';
import css from './video-grid.module.css';
import { VideoTile } from './video-tile.tsx';

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
  const { isFloating, sparePx, ...size } = tileSizes(participants.length, widthPx, heightPx);
  const tile = useMemo<CSSProperties>(() => ({ width: size.widthPx, height: size.heightPx }), [size.widthPx, size.heightPx]);
  return (
    <ul ref={ref} aria-label={words.people} className={css.grid} data-floating={isFloating} style={{ paddingInline: sparePx }}>
      {participants.map((participant) => (
        <VideoTile
          key={participant.id}
          participant={participant}
          tracks={participant.tracks}
          link={participant.link}
          isFrozen={participant.isFrozen}
          isQuiet={isQuiet}
          style={tile}
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
