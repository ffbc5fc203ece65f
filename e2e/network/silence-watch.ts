/** The longest silence of played audio, by the browser's interfaces alone; fake microphones hum without a pause. */
import type { Locator, Page } from '@playwright/test';

/** Interval between two samples, in ms. */
const LISTEN_MS = 25;
/** Peak below which it is silence, 0 to 1: the hum's own is 0.3. */
const SILENT_BELOW = 0.02;

/** Starts measuring the longest silence of this participant's audio; resolves once audio plays, since the meter opens with a delay. */
export async function startSilence(audio: Locator): Promise<void> {
  await audio.evaluate(
    async (element, { listenMs, silentBelow }) => {
      if (!(element instanceof HTMLAudioElement) || !(element.srcObject instanceof MediaStream)) throw new Error('no voice');
      const context = new AudioContext();
      const analyser = new AnalyserNode(context, { fftSize: 2048 });
      context.createMediaStreamSource(element.srcObject).connect(analyser);
      const wave = new Float32Array(analyser.fftSize);
      const isHeard = () => {
        analyser.getFloatTimeDomainData(wave);
        return wave.some((sample) => Math.abs(sample) >= silentBelow);
      };
      while (!isHeard()) await new Promise((resolve) => setTimeout(resolve, listenMs));
      let lastHeardMs = performance.now();
      const watch = { longestMs: 0 };
      Object.assign(window, { silenceWatch: watch });
      setInterval(() => {
        const nowMs = performance.now();
        if (isHeard()) lastHeardMs = nowMs;
        watch.longestMs = Math.max(watch.longestMs, nowMs - lastHeardMs);
      }, listenMs);
    },
    { listenMs: LISTEN_MS, silentBelow: SILENT_BELOW },
  );
}

/** The longest silence since {@link startSilence}, in ms. */
export const silenceMs = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { silenceWatch: { longestMs: number } }).silenceWatch.longestMs);
