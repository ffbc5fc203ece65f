/** What a sender gives up first when the line is narrow: told by its track's content hint. It knows no slot and no link. */

import { changeParameters } from './sender-parameters.ts';

/** Frames for a picture that is read, sharpness for one that moves; a track without a hint keeps the browser's own balance. */
export function preferenceOf(hint: string | undefined): RTCDegradationPreference | null {
  if (hint === 'detail' || hint === 'text') return 'maintain-resolution';
  return hint === 'motion' ? 'maintain-framerate' : null;
}

/** Tells the sender about its track's hint; nothing is sent for it, and a browser that cannot goes on as it is. */
export function applyHint(sender: RTCRtpSender): Promise<void> {
  return changeParameters(sender, (parameters) => {
    if (sender.track?.kind === 'audio') return applySoundHint(sender.track.contentHint, parameters);
    const preference = preferenceOf(sender.track?.contentHint);
    if (!preference || parameters.degradationPreference === preference) return false;
    parameters.degradationPreference = preference;
    return true;
  });
}

/** Opus for music in stereo, in bit/s: the upper end of what RFC 7587 section 3.1.1 recommends. A voice is left to the browser. */
export const MUSIC_BPS = 128_000;

function applySoundHint(hint: string, { encodings: [encoding] }: RTCRtpSendParameters): boolean {
  const isMusic = hint === 'music';
  if (!encoding || (encoding.maxBitrate === MUSIC_BPS) === isMusic) return false;
  if (isMusic) encoding.maxBitrate = MUSIC_BPS;
  else delete encoding.maxBitrate;
  return true;
}
