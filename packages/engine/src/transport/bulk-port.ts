/** Sends bulk data, such as a file, to one participant: binary frames with backpressure. */

/** Largest frame, in bytes. Every current browser carries it whole on a data channel (RFC 8841 section 6.1). */
export const BULK_FRAME_MAX_BYTES = 64 * 1024;

/** The sending end of bulk data to one participant. Frames arrive in order and without loss while it is open. */
export interface BulkPort {
  /** Resolves with true when a frame can be sent, with false when the port is closed. */
  ready(): Promise<boolean>;
  /** Sends a frame of at most {@link BULK_FRAME_MAX_BYTES}; false when the connection does not carry it now. */
  send(frame: Uint8Array<ArrayBuffer>): boolean;
}
