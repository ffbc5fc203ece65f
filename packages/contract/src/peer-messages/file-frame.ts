/** The frames in which the bytes of a file travel on the channel `bulk`. */
import { BULK_FRAME_MAX_BYTES } from './message.ts';

/**
 * A file travels in blocks of this size, in bytes, each followed by its checksum. A verified block is stored and never requested again: an
 * interruption costs one block at most.
 */
export const BLOCK_BYTES = 1024 * 1024;

/** The window: how far a sender may be ahead of what the receiver has stored, in bytes. Bounds the receiver's memory. */
export const WINDOW_BYTES = 8 * BLOCK_BYTES;

/** One frame: a piece of a block, or the block's end with its SHA-256 (empty where the sender's browser has none). */
export interface FileFrame {
  readonly kind: 'piece' | 'block end';
  readonly transfer: number;
  readonly payload: Uint8Array;
}

const HEADER_BYTES = 5;
const KINDS = ['piece', 'block end'] as const;
/** The most that one frame carries, in bytes. */
export const PIECE_MAX_BYTES = BULK_FRAME_MAX_BYTES - HEADER_BYTES;

export function encodeFrame({ kind, transfer, payload }: FileFrame): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + payload.length);
  bytes[0] = KINDS.indexOf(kind);
  new DataView(bytes.buffer).setUint32(1, transfer);
  bytes.set(payload, HEADER_BYTES);
  return bytes;
}

/** Null for what is no frame of a file. */
export function decodeFrame(frame: ArrayBuffer): FileFrame | null {
  if (frame.byteLength < HEADER_BYTES) return null;
  const view = new DataView(frame);
  const kind = KINDS[view.getUint8(0)];
  return kind ? { kind, transfer: view.getUint32(1), payload: new Uint8Array(frame, HEADER_BYTES) } : null;
}
