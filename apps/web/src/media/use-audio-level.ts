/** The audio level of a local track, in the few steps of a level display. */
import { useEffect, useState } from 'react';
import { createLevelMeter } from './level-meter.ts';

/** Steps of the display. */
export const LEVEL_STEPS = 5;

/** The level of a track from 0 (silent) to {@link LEVEL_STEPS}; 0 without a track, and while the browser blocks audio. */
export function useLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return;
    const meter = createLevelMeter(track);
    let frame = 0;
    const measure = () => {
      // -60 dB is a quiet room, -20 dB is speech.
      const decibels = 20 * Math.log10(meter.level() || 1e-6);
      setLevel(Math.round(Math.min(1, Math.max(0, (decibels + 60) / 40)) * LEVEL_STEPS));
      frame = requestAnimationFrame(measure);
    };
    measure();
    return () => {
      cancelAnimationFrame(frame);
      meter.close();
      setLevel(0);
    };
  }, [track]);
  return level;
}
