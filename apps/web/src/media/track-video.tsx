/** The video of a track in a tile; the `<video>` itself may be older than the tile (video-element.ts). */
import { useLayoutEffect, useRef } from 'react';
import css from './track-video.module.css';
import { adoptVideoElement, closeVideo } from './video-element.ts';

interface TrackVideoProps {
  readonly track: MediaStreamTrack;
  readonly label: string;
  /** Cropped to fill its tile, or whole. */
  readonly fit?: 'cover' | 'contain';
  /** Called with the resolution of the video, whenever it changes; has to be memoised. */
  readonly onSize?: (widthPx: number, heightPx: number) => void;
  /** The local video, mirrored. */
  readonly isMirrored?: boolean;
}

export function TrackVideo({ track, label, fit = 'cover', onSize, isMirrored = false }: TrackVideoProps) {
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    const picture = adoptVideoElement(track);
    video.current = picture;
    frame.current?.append(picture);
    return () => closeVideo(picture);
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
