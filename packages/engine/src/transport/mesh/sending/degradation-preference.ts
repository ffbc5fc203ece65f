/** What a sender degrades first on a narrow uplink, by its track's content hint (W3C mst-content-hint). */

import { changeParameters } from './sender-parameters.ts';

/** Frame rate for video that is read, resolution for video that moves; a track without a hint keeps the browser's balance. */
export function preferenceOf(hint: string | undefined): RTCDegradationPreference | null {
  if (hint === 'detail' || hint === 'text') return 'maintain-resolution';
  return hint === 'motion' ? 'maintain-framerate' : null;
}

/** Sets the sender's preference by its track's hint; sends no signal. A browser that does not support it goes on unchanged. */
export function applyHint(sender: RTCRtpSender): Promise<void> {
  return changeParameters(sender, (parameters) => {
    if (sender.track?.kind === 'audio') return applySoundHint(sender.track.contentHint, parameters);
    const preference = preferenceOf(sender.track?.contentHint);
    if (!preference || parameters.degradationPreference === preference) return false;
    parameters.degradationPreference = preference;
    return true;
  });
}

/** Bit rate of Opus for stereo music, in bit/s: the upper end of RFC 7587 section 3.1.1. The browser chooses the rate of speech. */
export const MUSIC_BPS = 128_000;

function applySoundHint(hint: string, { encodings: [encoding] }: RTCRtpSendParameters): boolean {
  const isMusic = hint === 'music';
  if (!encoding || (encoding.maxBitrate === MUSIC_BPS) === isMusic) return false;
  if (isMusic) encoding.maxBitrate = MUSIC_BPS;
  else delete encoding.maxBitrate;
  return true;
}
