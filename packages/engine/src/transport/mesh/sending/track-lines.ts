/** The height of a track's video, in lines. */

/** Portrait video is counted by its narrow side, which fills the tile; `unknown` where the browser does not report it. */
export function trackLines(track: MediaStreamTrack, unknown: number): number {
  const { width, height } = track.getSettings?.() ?? {};
  return width && height ? Math.min(width, height) : unknown;
}
