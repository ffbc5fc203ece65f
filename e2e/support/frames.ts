/** The number of frames that a video has rendered; runs in the page, without access to this module. */
export function framesOf(video: SVGElement | HTMLElement): number {
  if (!(video instanceof HTMLVideoElement)) return 0;
  // Firefox's getVideoPlaybackQuality counts no frames of a live stream; mozPaintedFrames does.
  if ('mozPaintedFrames' in video) return Number(video.mozPaintedFrames);
  return video.getVideoPlaybackQuality().totalVideoFrames;
}
