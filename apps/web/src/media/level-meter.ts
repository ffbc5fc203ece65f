/** How loud a track of ours is, by the browser's audio graph; whoever listens asks when they want to know. */
import type { LevelMeter } from '@visavis/engine';

/** Samples of one look: 11 ms at 48 kHz, a whole wave of the lowest voice. */
const WINDOW = 512;

/** Ears in use: whoever listens to the same track shares one, since each costs an audio graph of its own. */
const inUse = new Map<MediaStreamTrack, { readonly ear: LevelMeter; listeners: number }>();

/** Opens an ear; it hears nothing until the page has been clicked where the browser wants that before any sound. */
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
  // Nothing of it is played: the largest buffers wake the processor least, and no loudspeaker need be opened (Chromium alone knows that).
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
