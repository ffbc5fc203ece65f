/** Short tones for what happens in a call, made by the browser itself; no file is loaded. */

export type Tone = 'joined' | 'left' | 'hand';

/** The notes of each tone, in Hz, one after the other. */
const NOTES_HZ: Record<Tone, readonly number[]> = { joined: [523, 784], left: [784, 523], hand: [659, 659] };
const NOTE_SECONDS = 0.09;
/** Far below a voice. */
const LOUDNESS = 0.06;

let audio: AudioContext | null = null;

/** Plays a tone; in silence where the browser plays nothing before somebody has clicked. */
export function playTone(tone: Tone): void {
  audio ??= new AudioContext();
  if (audio.state !== 'running') {
    // Allowed once somebody has touched the page; the tone of this moment is over by then.
    void audio.resume().catch(() => undefined);
    return;
  }
  for (const [index, frequency] of NOTES_HZ[tone].entries()) {
    const startsAt = audio.currentTime + index * NOTE_SECONDS;
    const endsAt = startsAt + NOTE_SECONDS * 2;
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.setValueAtTime(0, startsAt);
    gain.gain.linearRampToValueAtTime(LOUDNESS, startsAt + 0.01);
    gain.gain.exponentialRampToValueAtTime(0.0001, endsAt);
    const note = new OscillatorNode(audio, { frequency });
    note.connect(gain).connect(audio.destination);
    note.start(startsAt);
    note.stop(endsAt);
  }
}
