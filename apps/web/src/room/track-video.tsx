/** The picture of a track in a tile; the `<video>` itself may be older than the tile (see picture.ts). */
import { useLayoutEffect, useRef } from 'react';
import { closePicture, takePicture } from './picture.ts';
import css from './track-video.module.css';

interface TrackVideoProps {
  readonly track: MediaStreamTrack;
  readonly label: string;
  /** Our own picture, the way a mirror shows us. */
  readonly isMirrored?: boolean;
}

export function TrackVideo({ track, label, isMirrored = false }: TrackVideoProps) {
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    const picture = takePicture(track);
    video.current = picture;
    frame.current?.append(picture);
    return () => closePicture(picture);
  }, [track]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new track has a new picture.
  useLayoutEffect(() => video.current?.setAttribute('aria-label', label), [track, label]);
  return <div ref={frame} className={css.frame} data-mirrored={isMirrored} />;
}
