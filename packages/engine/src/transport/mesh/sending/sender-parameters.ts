/**
 * Changes what a sender sends, one change after the other: `setParameters` takes only what the latest `getParameters` gave (W3C
 * webrtc-pc section 5.2), so that two that overlap would undo each other. Nothing is negotiated for it.
 */

const queues = new WeakMap<RTCRtpSender, Promise<void>>();

/** Applies `change` to a copy of the sender's parameters; false from it: there is nothing to do. A browser that cannot goes on as it is. */
export function changeParameters(sender: RTCRtpSender, change: (parameters: RTCRtpSendParameters) => boolean): Promise<void> {
  const changed = (queues.get(sender) ?? Promise.resolve()).then(async () => {
    const parameters = sender.getParameters();
    if (!change(parameters)) return;
    // Refused while the sender has no encoding yet or its connection has just been closed; the next plan follows within a second.
    await sender.setParameters(parameters).catch(() => undefined);
  });
  queues.set(sender, changed);
  return changed;
}
