/** A test tone on the chosen audio output. */
import { followAudioOutput } from './audio-output.ts';

/** Three notes, in Hz, and the duration of each. */
const NOTES_HZ = [523, 659, 784];
const NOTE_SECONDS = 0.3;
const LOUDNESS = 0.15;

/** Resolves when it has been played; rejects where the browser blocks audio. To be called in a click handler. */
export async function playTestTone(): Promise<void> {
  const audio = new AudioContext();
  const output = audio.createMediaStreamDestination();
  // By an element, like remote audio: not every browser can route an audio graph to a chosen output.
  const element = new Audio();
  element.srcObject = output.stream;
  const stopFollowing = followAudioOutput(element);
  try {
    await Promise.all([audio.resume(), element.play()]);
    const startsAt = audio.currentTime + 0.05;
    for (const [index, frequency] of NOTES_HZ.entries()) play(audio, output, frequency, startsAt + index * NOTE_SECONDS);
    await new Promise((resolve) => setTimeout(resolve, (NOTES_HZ.length + 1) * NOTE_SECONDS * 1000));
  } finally {
    stopFollowing();
    element.srcObject = null;
    await audio.close();
  }
}

function play(audio: AudioContext, output: AudioNode, frequency: number, startsAt: number): void {
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.setValueAtTime(0, startsAt);
  gain.gain.linearRampToValueAtTime(LOUDNESS, startsAt + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, startsAt + NOTE_SECONDS);
  const note = new OscillatorNode(audio, { frequency });
  note.connect(gain).connect(output);
  note.start(startsAt);
  note.stop(startsAt + NOTE_SECONDS);
}
