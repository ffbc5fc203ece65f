import { expect, test } from 'vitest';
import { applyHint, MUSIC_BPS } from './degradation-preference.ts';

/** An audio sender whose content hint can change. */
function fakeSender() {
  const track = { kind: 'audio', contentHint: '' };
  let parameters = { encodings: [{}] as { maxBitrate?: number }[] };
  let changes = 0;
  const sender = {
    track,
    getParameters: () => structuredClone(parameters),
    setParameters: async (next: typeof parameters) => {
      parameters = next;
      changes += 1;
    },
  };
  return {
    track,
    sender: sender as unknown as RTCRtpSender,
    read: () => ({ maxBps: parameters.encodings[0]?.maxBitrate, changes }),
  };
}

test('sets the bit rate of music, and leaves voice to the browser', async () => {
  const { track, sender, read } = fakeSender();
  await applyHint(sender);
  expect(read()).toEqual({ maxBps: undefined, changes: 0 });
  track.contentHint = 'music';
  await applyHint(sender);
  await applyHint(sender);
  expect(read()).toEqual({ maxBps: MUSIC_BPS, changes: 1 });
  track.contentHint = '';
  await applyHint(sender);
  expect(read()).toEqual({ maxBps: undefined, changes: 2 });
});
