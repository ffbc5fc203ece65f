/** How loud a microphone is right now; knows no device and no picture of it. */
import { useEffect, useState } from 'react';

/** Levels are shown in this many steps. */
export const LEVEL_STEPS = 5;

/** The loudness of a track from 0 (silent) to {@link LEVEL_STEPS}; 0 without a track. */
export function useLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return;
    const audio = new AudioContext();
    const analyser = new AnalyserNode(audio, { fftSize: 512 });
    audio.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let frame = 0;
    const listen = () => {
      analyser.getFloatTimeDomainData(samples);
      const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      // -60 dB is a quiet room, -20 dB is somebody talking.
      const decibels = 20 * Math.log10(rms || 1e-6);
      setLevel(Math.round(Math.min(1, Math.max(0, (decibels + 60) / 40)) * LEVEL_STEPS));
      frame = requestAnimationFrame(listen);
    };
    listen();
    // Browsers start it suspended until somebody has pressed something on the page.
    const wake = () => void audio.resume();
    document.addEventListener('pointerdown', wake);
    return () => {
      document.removeEventListener('pointerdown', wake);
      cancelAnimationFrame(frame);
      void audio.close();
      setLevel(0);
    };
  }, [track]);
  return level;
}
