/** Keeps one tile's trouble to that tile: when it breaks its place says so, its sound goes on, and the others know nothing of it. */
import type { CSSProperties, ReactNode } from 'react';
import { ErrorBoundary } from '../design/error-boundary.tsx';
import { BrokenPart } from '../design/part.tsx';
import { TrackAudio } from '../media/track-audio.tsx';
import css from './tile-frame.module.css';

interface TilePartProps {
  readonly name: string;
  /** Where the tile stands; null: nowhere. */
  readonly style: CSSProperties | null;
  /** What is heard of it. */
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
