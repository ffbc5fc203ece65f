/** Records a few seconds of the local microphone, to be played back. */

/** Resolves with the object URL of the recording, which the caller revokes; null where this browser cannot record. */
export async function recordVoice(track: MediaStreamTrack, durationMs: number): Promise<string | null> {
  if (typeof MediaRecorder === 'undefined') return null;
  const stream = new MediaStream([track]);
  // Chromium decodes received audio only while an element plays it; this one is muted.
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
  // It also stops by itself when the track ends first.
  const timer = setTimeout(() => recorder.state === 'recording' && recorder.stop(), durationMs);
  await stopped;
  clearTimeout(timer);
  silent.srcObject = null;
  const blob = new Blob(parts, { type: recorder.mimeType });
  return blob.size > 0 ? URL.createObjectURL(blob) : null;
}
