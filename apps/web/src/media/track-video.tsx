/** The picture of a track in a tile; the `<video>` itself may be older than the tile (see video-element.ts). */
import { useLayoutEffect, useRef } from 'react';
import css from './track-video.module.css';
import { adoptVideoElement, closePicture } from './video-element.ts';

interface TrackVideoProps {
  readonly track: MediaStreamTrack;
  readonly label: string;
  /** Cut at the edges to fill its tile, or whole. */
  readonly fit?: 'cover' | 'contain';
  /** Hears how many pixels the picture has, whenever that changes; to be kept the same. */
  readonly onSize?: (widthPx: number, heightPx: number) => void;
  /** Our own picture, the way a mirror shows us. */
  readonly isMirrored?: boolean;
}

export function TrackVideo({ track, label, fit = 'cover', onSize, isMirrored = false }: TrackVideoProps) {
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    const picture = adoptVideoElement(track);
    video.current = picture;
    frame.current?.append(picture);
    return () => closePicture(picture);
  }, [track]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new track has a new picture.
  useLayoutEffect(() => video.current?.setAttribute('aria-label', label), [track, label]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new track has a new picture.
  useLayoutEffect(() => {
    const picture = video.current;
    if (!picture || !onSize) return;
    const tell = () => onSize(picture.videoWidth, picture.videoHeight);
    picture.addEventListener('resize', tell);
    return () => picture.removeEventListener('resize', tell);
  }, [track, onSize]);
  return <div ref={frame} className={css.frame} data-fit={fit} data-mirrored={isMirrored} />;
}
