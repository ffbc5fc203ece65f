/** The audio level of a local track, by the browser's audio graph; sampled by its users. */
import type { LevelMeter } from '@visavis/engine';

/** Samples of one measurement: 11 ms at 48 kHz, a whole period of the lowest voice. */
const WINDOW = 512;

/** Meters in use: users of the same track share one, since each costs an audio graph. */
const inUse = new Map<MediaStreamTrack, { readonly ear: LevelMeter; listeners: number }>();

/** Creates a level meter; it measures nothing until the browser allows audio, after a first click on the page. */
export function createLevelMeter(track: MediaStreamTrack): LevelMeter {
  const shared = inUse.get(track) ?? { ear: listenTo(track), listeners: 0 };
  inUse.set(track, shared);
  shared.listeners += 1;
  let isOpen = true;
  return {
    level: () => shared.ear.level(),
    close() {
      if (!isOpen) return;
      isOpen = false;
      shared.listeners -= 1;
      if (shared.listeners > 0) return;
      inUse.delete(track);
      shared.ear.close();
    },
  };
}

function listenTo(track: MediaStreamTrack): LevelMeter {
  // Nothing is played: the largest buffers cost least CPU, and no audio output has to be opened (supported by Chromium only).
  // TypeScript has no `sinkId` here yet.
  const audio = new AudioContext({ latencyHint: 'playback', sinkId: { type: 'none' } } as AudioContextOptions);
  const analyser = new AnalyserNode(audio, { fftSize: WINDOW });
  audio.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(WINDOW);
  const wake = () => void audio.resume();
  document.addEventListener('pointerdown', wake);
  document.addEventListener('keydown', wake);
  return {
    level() {
      if (audio.state !== 'running') return null;
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / WINDOW);
    },
    close() {
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
      void audio.close();
    },
  };
}
