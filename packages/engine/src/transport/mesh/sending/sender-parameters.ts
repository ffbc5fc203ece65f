/**
 * Changes the parameters of a sender, one change after the other: `setParameters` accepts only the result of the latest `getParameters`
 * (W3C webrtc-pc section 5.2), so that overlapping changes would fail. No negotiation follows.
 */

const queues = new WeakMap<RTCRtpSender, Promise<void>>();

/** Applies `change` to a copy of the sender's parameters; `change` returns false when there is nothing to do. Failures are ignored. */
export function changeParameters(sender: RTCRtpSender, change: (parameters: RTCRtpSendParameters) => boolean): Promise<void> {
  const changed = (queues.get(sender) ?? Promise.resolve()).then(async () => {
    const parameters = sender.getParameters();
    if (!change(parameters)) return;
    // Rejected while the sender has no encoding yet or its connection has just been closed; the next plan follows within a second.
    await sender.setParameters(parameters).catch(() => undefined);
  });
  queues.set(sender, changed);
  return changed;
}
