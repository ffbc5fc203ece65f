/** How loud the voice of one receiver is, by the packet that it played last; reads no statistics. */

/** A packet that is older says nothing about now, in ms: a muted microphone sends none, and its last one is remembered for 10 s. */
const STALE_AFTER_MS = 300;

export class ReceiverLevel {
  #timestamp = 0;
  #changedAtMs = Number.NEGATIVE_INFINITY;

  /** 0 to 1, linear; 0 when nothing was played lately, or the browser does not tell (RFC 6464). */
  read(receiver: RTCRtpReceiver | undefined, nowMs: number): number {
    const source = receiver?.getSynchronizationSources?.()[0];
    if (!source) return 0;
    // Browsers disagree about what the timestamp counts from: that it moves is all that is certain.
    if (source.timestamp !== this.#timestamp) {
      this.#timestamp = source.timestamp;
      this.#changedAtMs = nowMs;
    }
    return nowMs - this.#changedAtMs > STALE_AFTER_MS ? 0 : (source.audioLevel ?? 0);
  }
}
