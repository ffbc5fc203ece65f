/** How many lines the video of a track has. */

/** Upright video is counted by its narrow side, which fills the tile; `unknown` where the browser does not say. */
export function trackLines(track: MediaStreamTrack, unknown: number): number {
  const { width, height } = track.getSettings?.() ?? {};
  return width && height ? Math.min(width, height) : unknown;
}
