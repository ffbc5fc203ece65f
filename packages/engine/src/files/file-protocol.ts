/**
 * What participants say about files under the topic `file`, and the frames in which the bytes travel; pure. Everything that comes in is
 * whatever somebody sent: what does not fit is dropped.
 */

import { AGE_MAX_MS } from '../chat/chat-protocol.ts';
import { RANDOM_ID_PATTERN } from '../common/random-id-pattern.ts';
import { BULK_FRAME_MAX_BYTES } from '../transport/bulk-port.ts';
import { cleanFileName } from './file-name.ts';

export type FileBody =
  /** What do you offer? Said when a channel opens, and by a page that has just begun to listen. */
  | { readonly kind: 'hello' }
  /** `ageMs`: how long ago it was first offered; 0 from a client that does not say. */
  | { readonly kind: 'offer'; readonly id: string; readonly name: string; readonly sizeBytes: number; readonly ageMs: number }
  | { readonly kind: 'withdraw'; readonly id: string }
  /** Send me this file, from this byte on, under this number. */
  | { readonly kind: 'take'; readonly id: string; readonly transfer: number; readonly fromByte: number }
  /** Everything up to this byte is checked and stored. */
  | { readonly kind: 'stored'; readonly transfer: number; readonly upToByte: number }
  /** Send no more of it. */
  | { readonly kind: 'stop'; readonly transfer: number }
  /** It cannot be sent: no such offer, or the file cannot be read any more. */
  | { readonly kind: 'refuse'; readonly transfer: number; readonly reason: 'gone' | 'unreadable' };

/** What `body` says; null when it is nothing of ours. */
export function parseFileBody(body: unknown): FileBody | null {
  if (typeof body !== 'object' || body === null) return null;
  const { kind, id, name, sizeBytes, ageMs, transfer, fromByte, upToByte, reason } = body as Readonly<Record<string, unknown>>;
  switch (kind) {
    case 'hello':
      return { kind };
    case 'offer':
      return isId(id) && typeof name === 'string' && isCount(sizeBytes)
        ? { kind, id, name: cleanFileName(name), sizeBytes, ageMs: isCount(ageMs) && ageMs <= AGE_MAX_MS ? ageMs : 0 }
        : null;
    case 'withdraw':
      return isId(id) ? { kind, id } : null;
    case 'take':
      return isId(id) && isTransfer(transfer) && isCount(fromByte) ? { kind, id, transfer, fromByte } : null;
    case 'stored':
      return isTransfer(transfer) && isCount(upToByte) ? { kind, transfer, upToByte } : null;
    case 'stop':
      return isTransfer(transfer) ? { kind, transfer } : null;
    case 'refuse':
      return isTransfer(transfer) && (reason === 'gone' || reason === 'unreadable') ? { kind, transfer, reason } : null;
    default:
      return null;
  }
}

/**
 * A file travels in blocks of this size, each followed by its checksum, in bytes. What is checked is stored and never asked for again; more
 * than one block's loss costs nobody anything.
 */
export const BLOCK_BYTES = 1024 * 1024;

/** How far a sender runs ahead of what the other side has stored, in bytes: what may wait in its memory. */
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

const isId = (value: unknown): value is string => typeof value === 'string' && RANDOM_ID_PATTERN.test(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isTransfer = (value: unknown): value is number => isCount(value) && value < 2 ** 32;
