/** Measures the tone that a page receives, in two ways. Both run in the page, without access to this module. */

/** The loudest frequency in an element's stream within 250 ms, or null when it is silent. */
export async function loudestToneHz(element: SVGElement | HTMLElement): Promise<number | null> {
  if (!(element instanceof HTMLMediaElement) || !(element.srcObject instanceof MediaStream)) return null;
  if (element.srcObject.getAudioTracks().length === 0) return null;
  const audio = new AudioContext();
  try {
    const analyser = new AnalyserNode(audio, { fftSize: 4096, smoothingTimeConstant: 0 });
    audio.createMediaStreamSource(element.srcObject).connect(analyser);
    const listenUntil = audio.currentTime + 0.25;
    while (audio.currentTime < listenUntil) await new Promise(requestAnimationFrame);
    const spectrum = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(spectrum);
    const loudest = spectrum.indexOf(Math.max(...spectrum));
    return (spectrum[loudest] ?? -Infinity) > -60 ? (loudest * audio.sampleRate) / analyser.fftSize : null;
  } finally {
    await audio.close();
  }
}

/**
 * The same without an AudioContext, for a pure tone: Firefox starts none on a machine without audio output. Counts the zero crossings of a
 * short recording.
 */
export async function recordedToneHz(element: SVGElement | HTMLElement): Promise<number | null> {
  if (!(element instanceof HTMLMediaElement) || !(element.srcObject instanceof MediaStream)) return null;
  if (element.srcObject.getAudioTracks().length === 0) return null;
  const recorder = new MediaRecorder(element.srcObject);
  const chunks: Blob[] = [];
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  setTimeout(() => recorder.stop(), 500);
  await stopped;
  const decoder = new OfflineAudioContext(1, 1, 48_000);
  const recorded = await decoder.decodeAudioData(await new Blob(chunks).arrayBuffer());
  // The codec needs some time to settle.
  const wave = recorded.getChannelData(0).subarray(recorded.sampleRate * 0.1);
  const power = wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length;
  if (!(power > 1e-6)) return null;
  const crossings = wave.reduce((count, sample, at) => count + (sample < 0 === (wave[at - 1] ?? sample) < 0 ? 0 : 1), 0);
  return (crossings * recorded.sampleRate) / 2 / wave.length;
}
