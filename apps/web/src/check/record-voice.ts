/** Records a few seconds of a voice, to be played to its owner. */

/** Resolves with the address of the recording, to be revoked by whoever takes it; null where this browser records nothing. */
export async function recordVoice(track: MediaStreamTrack, durationMs: number): Promise<string | null> {
  if (typeof MediaRecorder === 'undefined') return null;
  const stream = new MediaStream([track]);
  // Chromium decodes a voice that comes over a connection only while an element plays it; nobody is to hear it yet.
  const silent = new Audio();
  silent.muted = true;
  silent.srcObject = stream;
  await silent.play().catch(() => undefined);
  const recorder = new MediaRecorder(stream);
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
  silent.srcObject = null;
  const blob = new Blob(parts, { type: recorder.mimeType });
  return blob.size > 0 ? URL.createObjectURL(blob) : null;
}
