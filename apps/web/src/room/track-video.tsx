/** A picture: the one place that gives a `<video>` its stream. It is invisible until its first frame, so no tile is ever black. */
import { useEffect, useRef, useState } from 'react';
import css from './track-video.module.css';

interface TrackVideoProps {
  readonly track: MediaStreamTrack;
  readonly label: string;
  /** Our own picture, the way a mirror shows us. */
  readonly isMirrored?: boolean;
}

export function TrackVideo({ track, label, isMirrored = false }: TrackVideoProps) {
  const ref = useRef<HTMLVideoElement>(null);
  const [hasFrame, setHasFrame] = useState(false);
  useEffect(() => {
    const video = ref.current;
    if (!video) return;
    video.srcObject = new MediaStream([track]);
    return () => {
      video.srcObject = null;
      setHasFrame(false);
    };
  }, [track]);
  return (
    <video
      ref={ref}
      className={css.video}
      data-mirrored={isMirrored}
      data-visible={hasFrame}
      aria-label={label}
      muted
      playsInline
      autoPlay
      disablePictureInPicture
      onLoadedData={() => setHasFrame(true)}
    />
  );
}
