/** How many frames a picture has shown so far; runs in the page and must stand alone. */
export function framesOf(video: SVGElement | HTMLElement): number {
  if (!(video instanceof HTMLVideoElement)) return 0;
  // Firefox counts nothing of a live stream in getVideoPlaybackQuality, and has had a counter of its own for longer.
  if ('mozPaintedFrames' in video) return Number(video.mozPaintedFrames);
  return video.getVideoPlaybackQuality().totalVideoFrames;
}
