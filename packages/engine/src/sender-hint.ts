/** What a sender gives up first when the line is narrow: told by its track's content hint. It knows no slot and no link. */

/** Frames for a picture that is read, sharpness for one that moves; a track without a hint keeps the browser's own balance. */
export function preferenceOf(hint: string | undefined): RTCDegradationPreference | null {
  if (hint === 'detail' || hint === 'text') return 'maintain-resolution';
  return hint === 'motion' ? 'maintain-framerate' : null;
}

/** Tells the sender about its track's hint; nothing is sent for it, and a browser that cannot goes on as it is. */
export async function applyHint(sender: RTCRtpSender): Promise<void> {
  const preference = preferenceOf(sender.track?.contentHint);
  if (!preference) return;
  const parameters = sender.getParameters();
  if (parameters.degradationPreference === preference) return;
  await sender.setParameters({ ...parameters, degradationPreference: preference }).catch(() => undefined);
}
