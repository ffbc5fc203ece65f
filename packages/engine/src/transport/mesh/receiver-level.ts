/** The audio level of one receiver, by the packet that it played last; reads no statistics. */

/** An older packet says nothing about now, in ms: a muted microphone sends none, and the browser keeps its last packet for 10 s. */
const STALE_AFTER_MS = 300;

export class ReceiverLevel {
  #timestamp = 0;
  #changedAtMs = Number.NEGATIVE_INFINITY;

  /** 0 to 1, linear; 0 when nothing was played lately, or the browser does not report the level (RFC 6464). */
  read(receiver: RTCRtpReceiver | undefined, nowMs: number): number {
    const source = receiver?.getSynchronizationSources?.()[0];
    if (!source) return 0;
    // Browsers disagree about the origin of the timestamp: only its progress is reliable.
    if (source.timestamp !== this.#timestamp) {
      this.#timestamp = source.timestamp;
      this.#changedAtMs = nowMs;
    }
    return nowMs - this.#changedAtMs > STALE_AFTER_MS ? 0 : (source.audioLevel ?? 0);
  }
}
