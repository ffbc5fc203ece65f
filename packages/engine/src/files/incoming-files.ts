/** The remote files that this participant takes: each resumes after a lost link behind what is stored, and ends once. */
import type { ParticipantId } from '@visavis/contract';
import type { FileBody } from '@visavis/contract/peer-messages/file';
import { decodeFrame } from '@visavis/contract/peer-messages/file-frame';
import { FileReceiving, type FileSink } from './file-receiver.ts';
import type { Digest } from './file-sender.ts';
import type { FilesEvent, TheirFile } from './files-state.ts';

export interface IncomingFilesOptions {
  readonly digest: Digest;
  /** Whether messages and bulk data reach a participant now. */
  readonly isOpen: (id: ParticipantId) => boolean;
  readonly tell: (id: ParticipantId, body: FileBody) => void;
  readonly onChange: (event: FilesEvent) => void;
}

/** A file that this participant takes. */
interface Taking {
  readonly from: ParticipantId;
  readonly id: string;
  readonly receiving: FileReceiving;
  /** The transfer number; null while nothing is requested. */
  transfer: number | null;
}

/** How a file ends that is taken no more: `offered` can be taken again. */
type FileEnd = 'offered' | 'saved' | 'gone' | 'unreadable' | 'damaged' | 'unwritable';

export class IncomingFiles {
  readonly #options: IncomingFilesOptions;
  readonly #takings = new Map<string, Taking>();
  #lastTransfer = 0;

  constructor(options: IncomingFilesOptions) {
    this.#options = options;
  }

  isTaking(key: string): boolean {
    return this.#takings.has(key);
  }

  /** Takes a file into `sink`, as soon as its owner can be reached. */
  take({ key, from, sizeBytes }: Pick<TheirFile, 'key' | 'from' | 'sizeBytes'>, sink: FileSink): void {
    const receiving = new FileReceiving({
      sizeBytes,
      sink,
      digest: this.#options.digest,
      onStored: (storedBytes) => this.#onStored(key, storedBytes),
      onEnd: (end) => this.end(key, end === 'finished' ? 'saved' : end),
    });
    this.#takings.set(key, { from, id: key.slice(from.length + 1), receiving, transfer: null });
    this.#options.onChange({ type: 'became', key, state: 'paused' });
    if (this.#options.isOpen(from)) void this.#ask(key);
  }

  /** Ends what a sender refuses to go on with. */
  refuse(from: ParticipantId, { transfer, reason }: Extract<FileBody, { kind: 'refuse' }>): void {
    const key = this.#keyOfTransfer(from, transfer);
    if (key !== null) this.end(key, reason);
  }

  receiveFrame(from: ParticipantId, bytes: ArrayBuffer): void {
    const frame = decodeFrame(bytes);
    const key = frame && this.#keyOfTransfer(from, frame.transfer);
    if (frame && key !== null) this.#takings.get(key)?.receiving.receive(frame);
  }

  /** The channel to a participant is open: asks for the rest of their files. */
  resume(id: ParticipantId): void {
    for (const [key, { from }] of this.#takings) if (from === id) void this.#ask(key);
  }

  /** The channel to a participant is closed. */
  pause(id: ParticipantId): void {
    for (const [key, taking] of this.#takings) {
      if (taking.from !== id) continue;
      taking.transfer = null;
      this.#options.onChange({ type: 'became', key, state: 'paused' });
    }
  }

  /** Ends a file, whether it is being taken or not, and discards what is stored of it unless it is saved. */
  end(key: string, state: FileEnd): void {
    const taking = this.#takings.get(key);
    this.#takings.delete(key);
    if (taking && taking.transfer !== null && state !== 'saved')
      this.#options.tell(taking.from, { kind: 'stop', transfer: taking.transfer });
    void taking?.receiving.discard();
    this.#options.onChange({ type: 'became', key, state });
  }

  close(): void {
    for (const key of [...this.#takings.keys()]) this.end(key, 'offered');
  }

  /** Requests the bytes that are not stored yet, under a new transfer number. */
  async #ask(key: string): Promise<void> {
    const taking = this.#takings.get(key);
    if (!taking) return;
    taking.transfer = null;
    const fromByte = await taking.receiving.resume();
    // Completed, cancelled, or interrupted again meanwhile.
    if (this.#takings.get(key) !== taking || taking.transfer !== null || !this.#options.isOpen(taking.from)) return;
    this.#lastTransfer += 1;
    taking.transfer = this.#lastTransfer;
    this.#options.onChange({ type: 'became', key, state: 'receiving' });
    this.#options.tell(taking.from, { kind: 'take', id: taking.id, transfer: taking.transfer, fromByte });
  }

  #onStored(key: string, upToByte: number): void {
    const taking = this.#takings.get(key);
    if (!taking) return;
    this.#options.onChange({ type: 'stored', key, storedBytes: upToByte });
    if (taking.transfer !== null) this.#options.tell(taking.from, { kind: 'stored', transfer: taking.transfer, upToByte });
  }

  #keyOfTransfer(from: ParticipantId, transfer: number): string | null {
    for (const [key, taking] of this.#takings) if (taking.from === from && taking.transfer === transfer) return key;
    return null;
  }
}
