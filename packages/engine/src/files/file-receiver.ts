/**
 * Receives one file: collects a block, verifies it, stores it, and only then counts it. The stored part survives the
 * channel.
 */

import { BLOCK_BYTES, type FileFrame, WINDOW_BYTES } from '@visavis/contract/peer-messages/file-frame';
import type { Digest } from './file-sender.ts';

/** The destination of a file's bytes, in order. */
export interface FileSink {
  /** Stores the next bytes; rejects on failure. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All bytes are stored: completes the file. */
  finish(): Promise<void>;
  /** The transfer was given up: removes what was stored. */
  discard(): Promise<void>;
}

export interface FileReceivingOptions {
  readonly sizeBytes: number;
  readonly sink: FileSink;
  readonly digest: Digest;
  /** Everything up to this byte is verified and stored. */
  readonly onStored: (upToByte: number) => void;
  /** The transfer ended: complete, damaged (the bytes do not match the offer), or the sink failed. */
  readonly onEnd: (end: 'finished' | 'damaged' | 'unwritable') => void;
}

/** Blocks that wait to be verified and stored; a sender within the window never fills this. */
const MAX_WAITING_BLOCKS = WINDOW_BYTES / BLOCK_BYTES + 1;

export class FileReceiving {
  readonly #options: FileReceivingOptions;
  #storedBytes = 0;
  #block: Uint8Array<ArrayBuffer> | null = null;
  #blockBytes = 0;
  #waitingBlocks = 0;
  #queue: Promise<void> = Promise.resolve();
  #isOver = false;
  /** Counts the takes: a block of an earlier one is not stored any more. */
  #take = 0;

  constructor(options: FileReceivingOptions) {
    this.#options = options;
  }

  /** Verified and stored bytes. */
  get storedBytes(): number {
    return this.#storedBytes;
  }

  /** Starts again after the stored bytes: discards what was in flight. Resolves with the byte to start from. */
  async resume(): Promise<number> {
    this.#take += 1;
    this.#block = null;
    await this.#queue;
    if (this.#storedBytes === this.#options.sizeBytes) await this.#finish();
    return this.#storedBytes;
  }

  /** Handles a frame of the present take. */
  receive({ kind, payload }: FileFrame): void {
    if (this.#isOver) return;
    if (kind === 'piece') this.#collect(payload);
    else this.#endBlock(payload);
  }

  /** Ends the transfer for good and removes what was stored; idempotent. */
  async discard(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#block = null;
    await this.#queue;
    // A failure to remove the rest has no remedy.
    await this.#options.sink.discard().catch(() => undefined);
  }

  /** Size of the block that is being collected, in bytes. */
  get #wantedBytes(): number {
    const at = this.#storedBytes + this.#waitingBlocks * BLOCK_BYTES;
    return Math.min(BLOCK_BYTES, this.#options.sizeBytes - at);
  }

  #collect(payload: Uint8Array): void {
    if (!this.#block) {
      this.#block = new Uint8Array(Math.max(0, this.#wantedBytes));
      this.#blockBytes = 0;
    }
    if (payload.length > this.#block.length - this.#blockBytes) {
      this.#end('damaged');
      return;
    }
    this.#block.set(payload, this.#blockBytes);
    this.#blockBytes += payload.length;
  }

  #endBlock(checksum: Uint8Array): void {
    const block = this.#block;
    this.#block = null;
    if (!block || this.#blockBytes !== block.length || this.#waitingBlocks >= MAX_WAITING_BLOCKS) {
      this.#end('damaged');
      return;
    }
    this.#waitingBlocks += 1;
    const take = this.#take;
    const expected = checksum.slice();
    this.#queue = this.#queue.then(async () => {
      const isWanted = !this.#isOver && take === this.#take;
      if (!isWanted || !(await this.#isStored(block, expected))) this.#waitingBlocks -= 1;
      else await this.#count(block);
    });
  }

  async #isStored(block: Uint8Array<ArrayBuffer>, checksum: Uint8Array): Promise<boolean> {
    const { digest, sink } = this.#options;
    if (digest && checksum.length > 0 && !isSame(await digest(block), checksum)) {
      this.#end('damaged');
      return false;
    }
    try {
      await sink.write(block);
      return !this.#isOver;
    } catch {
      this.#end('unwritable');
      return false;
    }
  }

  async #count({ length }: Uint8Array): Promise<void> {
    this.#waitingBlocks -= 1;
    this.#storedBytes += length;
    this.#options.onStored(this.#storedBytes);
    if (this.#storedBytes === this.#options.sizeBytes) await this.#finish();
  }

  async #finish(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    try {
      await this.#options.sink.finish();
      this.#options.onEnd('finished');
    } catch {
      this.#options.onEnd('unwritable');
    }
  }

  #end(end: 'damaged' | 'unwritable'): void {
    if (this.#isOver) return;
    this.#options.onEnd(end);
    // Not from within the queue that it waits for.
    void this.discard();
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);
