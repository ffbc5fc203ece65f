/**
 * File sharing between participants: each file is offered to every participant, who may take it. file-sender.ts and file-receiver.ts transfer
 * the bytes.
 */
import type { ParticipantId } from '@visavis/contract';
import { parse } from '@visavis/contract/parse';
import { type FileBody, fileSchema } from '@visavis/contract/peer-messages/file';
import { decodeFrame } from '@visavis/contract/peer-messages/file-frame';
import type { Call } from '../call/call.ts';
import { createCalmStore } from '../common/calm-store.ts';
import { steadyNow } from '../common/steady-clock.ts';
import type { Readable } from '../common/store.ts';
import { FileReceiving, type FileSink } from './file-receiver.ts';
import type { Digest } from './file-sender.ts';
import { type FileEntry, type FilesEvent, type FilesSnapshot, INITIAL_FILES, reduceFiles } from './files-state.ts';
import { OwnFiles } from './outgoing-files.ts';

/** A file that is being received. */
interface Taking {
  readonly from: ParticipantId;
  readonly id: string;
  readonly receiving: FileReceiving;
  /** The transfer number; null while nothing is requested. */
  transfer: number | null;
}

type CallOfFiles = Pick<Call, 'snapshot' | 'messages'>;

/** Creates the files of a live call. */
export class Files {
  readonly #call: CallOfFiles;
  readonly #state = createCalmStore<FilesSnapshot>(INITIAL_FILES);
  readonly #stop: (() => void)[];
  readonly #takings = new Map<string, Taking>();
  readonly #digest: Digest = sha256();
  readonly #own: OwnFiles;
  #open: ReadonlySet<ParticipantId> = new Set();
  #lastTransfer = 0;

  constructor(call: CallOfFiles) {
    this.#call = call;
    this.#own = new OwnFiles({
      digest: this.#digest,
      portTo: (id) => call.messages.bulkTo(id),
      tell: (id, body) => this.#tell(id, body),
      onChange: (event) => this.#dispatch(event),
    });
    this.#stop = [
      call.messages.listen('file', (from, body) => this.#receive(from, parse(fileSchema, body))),
      call.messages.listenToFrames((from, frame) => this.#receiveFrame(from, frame)),
      call.messages.open.subscribe(() => this.#onOpen()),
      call.snapshot.subscribe(() => this.#onRoster()),
    ];
    this.#onOpen();
  }

  get snapshot(): Readable<FilesSnapshot> {
    return this.#state;
  }

  /**
   * Offers files to present and future participants; the snapshot says how many exceeded the limit. An empty list
   * clears that count. A file is read when it is taken.
   */
  offer(files: readonly File[]): void {
    const { self } = this.#call.snapshot.get();
    if (!self) return;
    const leftOut = files.filter((file) => !this.#own.offer(file, self, this.#open));
    this.#dispatch({ type: 'left out', count: leftOut.length });
  }

  /** Withdraws a local file; running transfers of it end. */
  withdraw(key: string): void {
    this.#own.withdraw(key, this.#open);
  }

  /** Takes a remote file into `sink`; resumes by itself after a lost link. */
  take(key: string, sink: FileSink): void {
    const file = this.#fileOf(key);
    if (!file || file.isOwn || file.state === 'saved' || file.state === 'gone' || this.#takings.has(key)) {
      void sink.discard();
      return;
    }
    const receiving = new FileReceiving({
      sizeBytes: file.sizeBytes,
      sink,
      digest: this.#digest,
      onStored: (storedBytes) => this.#onStored(key, storedBytes),
      onEnd: (end) => this.#end(key, end === 'finished' ? 'saved' : end),
    });
    const id = key.slice(file.from.length + 1);
    this.#takings.set(key, { from: file.from, id, receiving, transfer: null });
    this.#dispatch({ type: 'became', key, state: 'paused' });
    if (this.#open.has(file.from)) void this.#ask(key);
  }

  /** Cancels a transfer and removes what was stored; the file can be taken again. */
  cancel(key: string): void {
    if (this.#takings.has(key)) this.#end(key, 'offered');
  }

  /** Whether the offers are visible now: those that arrive meanwhile are not unread. */
  setReading(isReading: boolean): void {
    this.#dispatch({ type: 'reading', isReading });
  }

  /** Ends every transfer; idempotent. */
  close(): void {
    for (const stop of this.#stop) stop();
    for (const key of [...this.#takings.keys()]) this.#end(key, 'offered');
    this.#own.close();
  }

  #receive(from: ParticipantId, body: FileBody | undefined): void {
    const author = this.#call.snapshot.get().participants.find(({ id }) => id === from);
    if (!body || !author) return;
    switch (body.kind) {
      case 'offer':
        this.#onOffer(author, body);
        return;
      case 'withdraw':
        this.#end(keyOf(from, body.id), 'gone');
        return;
      case 'refuse': {
        const key = this.#keyOfTransfer(from, body.transfer);
        if (key !== null) this.#end(key, body.reason);
        return;
      }
      case 'hello':
      case 'take':
      case 'stored':
      case 'stop':
        this.#own.receive(from, body);
        return;
      default:
        body satisfies never;
    }
  }

  #onOffer(
    author: { id: ParticipantId; name: string },
    { id, name, sizeBytes, ageMs }: Extract<FileBody, { kind: 'offer' }>,
  ): void {
    const key = keyOf(author.id, id);
    // It was given up when its owner seemed to have left.
    if (this.#fileOf(key)) {
      this.#dispatch({ type: 'returned', key });
      return;
    }
    const times = { offeredAt: Date.now() - ageMs, steadyAt: steadyNow() - ageMs };
    const file = { key, from: author.id, name: author.name, fileName: name, sizeBytes, ...times };
    this.#dispatch({ type: 'offered', file: { ...file, isOwn: false, state: 'offered', isOffered: true, storedBytes: 0 } });
  }

  #receiveFrame(from: ParticipantId, bytes: ArrayBuffer): void {
    const frame = decodeFrame(bytes);
    const key = frame && this.#keyOfTransfer(from, frame.transfer);
    if (frame && key !== null) this.#takings.get(key)?.receiving.receive(frame);
  }

  /** Requests the bytes that are not stored yet, under a new transfer number. */
  async #ask(key: string): Promise<void> {
    const taking = this.#takings.get(key);
    if (!taking) return;
    taking.transfer = null;
    const fromByte = await taking.receiving.resume();
    // Completed, cancelled, or interrupted again meanwhile.
    if (this.#takings.get(key) !== taking || taking.transfer !== null || !this.#open.has(taking.from)) return;
    this.#lastTransfer += 1;
    taking.transfer = this.#lastTransfer;
    this.#dispatch({ type: 'became', key, state: 'receiving' });
    this.#tell(taking.from, { kind: 'take', id: taking.id, transfer: taking.transfer, fromByte });
  }

  #onStored(key: string, upToByte: number): void {
    const taking = this.#takings.get(key);
    if (!taking) return;
    this.#dispatch({ type: 'stored', key, storedBytes: upToByte });
    if (taking.transfer !== null) this.#tell(taking.from, { kind: 'stored', transfer: taking.transfer, upToByte });
  }

  #end(key: string, state: 'offered' | 'saved' | 'gone' | 'unreadable' | 'damaged' | 'unwritable'): void {
    const taking = this.#takings.get(key);
    this.#takings.delete(key);
    if (taking && taking.transfer !== null && state !== 'saved')
      this.#tell(taking.from, { kind: 'stop', transfer: taking.transfer });
    void taking?.receiving.discard();
    this.#dispatch({ type: 'became', key, state });
  }

  #onOpen(): void {
    const open = this.#call.messages.open.get();
    const before = this.#open;
    this.#open = open;
    for (const id of before) if (!open.has(id)) this.#onClosed(id);
    for (const id of open) if (!before.has(id)) this.#onOpened(id);
  }

  #onOpened(id: ParticipantId): void {
    this.#tell(id, { kind: 'hello' });
    for (const [key, { from }] of this.#takings) if (from === id) void this.#ask(key);
  }

  #onClosed(id: ParticipantId): void {
    this.#own.pause(id);
    for (const [key, taking] of this.#takings) {
      if (taking.from !== id) continue;
      taking.transfer = null;
      this.#dispatch({ type: 'became', key, state: 'paused' });
    }
  }

  #onRoster(): void {
    const here = new Set(this.#call.snapshot.get().participants.map(({ id }) => id));
    for (const file of this.#state.get().entries) {
      if (!file.isOwn && !here.has(file.from)) this.#end(file.key, 'gone');
    }
    this.#own.keep(here);
  }

  #keyOfTransfer(from: ParticipantId, transfer: number): string | null {
    for (const [key, taking] of this.#takings) if (taking.from === from && taking.transfer === transfer) return key;
    return null;
  }

  #fileOf(key: string): FileEntry | undefined {
    return this.#state.get().entries.find((file) => file.key === key);
  }

  #tell(to: ParticipantId, body: FileBody): void {
    this.#call.messages.send(to, 'file', body);
  }

  #dispatch(event: FilesEvent): void {
    this.#state.set(reduceFiles(this.#state.get(), event));
  }
}

/** Key of participant and file id: two participants may choose the same id, one of them on purpose. */
const keyOf = (from: ParticipantId, id: string): string => `${from}:${id}`;

/** The browser's SHA-256; missing in insecure contexts. */
function sha256(): Digest {
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  return subtle ? async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes)) : null;
}
