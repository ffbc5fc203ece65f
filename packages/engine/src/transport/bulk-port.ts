/** Bulk data to one participant, such as a file: frames of bytes with backpressure. */

/** The largest frame: every current browser carries it whole on a data channel (RFC 8841 section 6.1 lets them say so), in bytes. */
export const BULK_FRAME_MAX_BYTES = 64 * 1024;

/** The sending end of bulk data to one participant; frames arrive in order and without loss while it lives. */
export interface BulkPort {
  /** Resolves with true when a frame can be sent, with false when none ever will. */
  ready(): Promise<boolean>;
  /** Sends a frame of at most {@link BULK_FRAME_MAX_BYTES}; false when the connection does not carry it now. */
  send(frame: Uint8Array<ArrayBuffer>): boolean;
}
