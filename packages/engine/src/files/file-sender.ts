/**
 * Sends one file to one participant, from one byte to its end: reads it block by block, and stays within the window that the receiver
 * acknowledges.
 */

import { BLOCK_BYTES, encodeFrame, PIECE_MAX_BYTES, WINDOW_BYTES } from '@visavis/contract/peer-messages/file-frame';
import type { BulkPort } from '../transport/bulk-port.ts';

/** SHA-256; null where the browser has none (in an insecure context). */
export type Digest = ((bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>) | null;

export interface FileSendingOptions {
  readonly file: Blob;
  readonly fromByte: number;
  readonly transfer: number;
  readonly port: BulkPort;
  readonly digest: Digest;
  /** The file cannot be read: it was changed, moved or removed. */
  readonly onUnreadable: () => void;
}

export class FileSending {
  readonly #options: FileSendingOptions;
  #storedBytes: number;
  #isStopped = false;
  #onStored: () => void = () => undefined;

  constructor(options: FileSendingOptions) {
    this.#options = options;
    this.#storedBytes = Math.min(options.fromByte, options.file.size);
    void this.#run();
  }

  get transfer(): number {
    return this.#options.transfer;
  }

  /** Bytes that the receiver has stored. */
  get storedBytes(): number {
    return this.#storedBytes;
  }

  /** Handles an acknowledgement up to this byte; false for an impossible or outdated number. */
  stored(upToByte: number): boolean {
    if (upToByte <= this.#storedBytes || upToByte > this.#options.file.size) return false;
    this.#storedBytes = upToByte;
    this.#onStored();
    return true;
  }

  /** Sends no more; idempotent. */
  stop(): void {
    this.#isStopped = true;
    this.#onStored();
  }

  async #run(): Promise<void> {
    const { file, fromByte } = this.#options;
    for (let at = fromByte; at < file.size && !this.#isStopped; at += BLOCK_BYTES) {
      await this.#room(at);
      const block = await read(file, at, Math.min(at + BLOCK_BYTES, file.size));
      if (this.#isStopped) return;
      if (!block) return this.#options.onUnreadable();
      await this.#sendBlock(block);
    }
  }

  /** Waits until the window admits the block at this byte. */
  async #room(at: number): Promise<void> {
    while (!this.#isStopped && at - this.#storedBytes >= WINDOW_BYTES) {
      await new Promise<void>((resolve) => {
        this.#onStored = resolve;
      });
    }
  }

  async #sendBlock(block: Uint8Array<ArrayBuffer>): Promise<void> {
    const { digest } = this.#options;
    const checksum = digest?.(block) ?? new Uint8Array();
    for (let at = 0; at < block.length; at += PIECE_MAX_BYTES)
      await this.#send('piece', block.subarray(at, at + PIECE_MAX_BYTES));
    await this.#send('block end', await checksum);
  }

  async #send(kind: 'piece' | 'block end', payload: Uint8Array): Promise<void> {
    const { port, transfer } = this.#options;
    const isReady = await port.ready();
    // A closed channel is no failure: the receiver asks again over the next one.
    if (this.#isStopped || !isReady || !port.send(encodeFrame({ kind, transfer, payload }))) this.#isStopped = true;
  }
}

async function read(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = new Uint8Array(await file.slice(from, to).arrayBuffer());
    return bytes.length === to - from ? bytes : null;
  } catch {
    return null;
  }
}
