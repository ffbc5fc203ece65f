/** Records a few seconds of a voice, to be played to its owner. */

/** Resolves with the address of the recording, to be revoked by whoever takes it; null where this browser records nothing. */
export async function recordVoice(track: MediaStreamTrack, durationMs: number): Promise<string | null> {
  if (typeof MediaRecorder === 'undefined') return null;
  const recorder = new MediaRecorder(new MediaStream([track]));
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  // It also stops by itself when the voice ends first.
  const timer = setTimeout(() => recorder.state === 'recording' && recorder.stop(), durationMs);
  await stopped;
  clearTimeout(timer);
  const blob = new Blob(parts, { type: recorder.mimeType });
  return blob.size > 0 ? URL.createObjectURL(blob) : null;
}
