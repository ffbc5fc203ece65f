/** Sends bulk data, such as a file, to one participant: binary frames with backpressure. */

/** The sending end of bulk data to one participant. Frames arrive in order and without loss while it is open. */
export interface BulkPort {
  /** Resolves with true when a frame can be sent, with false when the port is closed. */
  ready(): Promise<boolean>;
  /** Sends a frame of at most `BULK_FRAME_MAX_BYTES`; false when the connection does not carry it now. */
  send(frame: Uint8Array<ArrayBuffer>): boolean;
}
