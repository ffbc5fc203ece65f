/** An error boundary for one tile: its place shows a fallback, its audio goes on, and the others are not affected. */
import type { CSSProperties, ReactNode } from 'react';
import { ErrorBoundary } from '../design/error-boundary.tsx';
import { BrokenPart } from '../design/part.tsx';
import { TrackAudio } from '../media/track-audio.tsx';
import css from './tile-frame.module.css';

interface TilePartProps {
  readonly name: string;
  /** The position of the tile; null: not visible. */
  readonly style: CSSProperties | null;
  /** The tile's audio. */
  readonly sound: MediaStreamTrack | null;
  readonly children: ReactNode;
}

export function TilePart({ name, style, sound, children }: TilePartProps) {
  const broken = (retry: () => void) => (
    <li className={css.tile} aria-label={name} hidden={!style} style={style ?? {}}>
      {sound && <TrackAudio track={sound} />}
      <BrokenPart onRetry={retry} />
    </li>
  );
  return <ErrorBoundary fallback={broken}>{children}</ErrorBoundary>;
}
