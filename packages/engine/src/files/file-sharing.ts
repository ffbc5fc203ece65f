/**
 * File sharing between participants: each file is offered to every participant, who may take it. Keeps all offers; outgoing-files.ts sends the
 * local files, and incoming-files.ts receives the remote ones that are taken.
 */
import type { ParticipantId } from '@visavis/contract';
import { parse } from '@visavis/contract/parse';
import { type FileBody, fileSchema } from '@visavis/contract/peer-messages/file';
import type { Call } from '../call/call.ts';
import { createCalmStore } from '../common/calm-store.ts';
import { steadyNow } from '../common/steady-clock.ts';
import type { Readable } from '../common/store.ts';
import type { FileSink } from './file-receiver.ts';
import type { Digest } from './file-sender.ts';
import { type FileEntry, type FilesEvent, type FilesSnapshot, INITIAL_FILES, reduceFiles } from './files-state.ts';
import { IncomingFiles } from './incoming-files.ts';
import { OwnFiles } from './outgoing-files.ts';

type CallOfFiles = Pick<Call, 'snapshot' | 'messages'>;

/** Creates the files of a live call. */
export class Files {
  readonly #call: CallOfFiles;
  readonly #state = createCalmStore<FilesSnapshot>(INITIAL_FILES);
  readonly #stop: (() => void)[];
  readonly #own: OwnFiles;
  readonly #incoming: IncomingFiles;
  #open: ReadonlySet<ParticipantId> = new Set();

  constructor(call: CallOfFiles) {
    this.#call = call;
    const digest = sha256();
    const tell = (id: ParticipantId, body: FileBody) => this.#tell(id, body);
    const onChange = (event: FilesEvent) => this.#dispatch(event);
    this.#own = new OwnFiles({ digest, portTo: (id) => call.messages.bulkTo(id), tell, onChange });
    this.#incoming = new IncomingFiles({ digest, isOpen: (id) => this.#open.has(id), tell, onChange });
    this.#stop = [
      call.messages.listen('file', (from, body) => this.#receive(from, parse(fileSchema, body))),
      call.messages.listenToFrames((from, frame) => this.#incoming.receiveFrame(from, frame)),
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
    const mayTake = file && !file.isOwn && file.state !== 'saved' && file.state !== 'gone' && !this.#incoming.isTaking(key);
    if (mayTake) this.#incoming.take(file, sink);
    else void sink.discard();
  }

  /** Cancels a transfer and removes what was stored; the file can be taken again. */
  cancel(key: string): void {
    if (this.#incoming.isTaking(key)) this.#incoming.end(key, 'offered');
  }

  /** Whether the offers are visible now: those that arrive meanwhile are not unread. */
  setReading(isReading: boolean): void {
    this.#dispatch({ type: 'reading', isReading });
  }

  /** Ends every transfer; idempotent. */
  close(): void {
    for (const stop of this.#stop) stop();
    this.#incoming.close();
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
        this.#incoming.end(keyOf(from, body.id), 'gone');
        return;
      case 'refuse':
        this.#incoming.refuse(from, body);
        return;
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

  #onOpen(): void {
    const open = this.#call.messages.open.get();
    const before = this.#open;
    this.#open = open;
    for (const id of before) if (!open.has(id)) this.#onClosed(id);
    for (const id of open) if (!before.has(id)) this.#onOpened(id);
  }

  #onOpened(id: ParticipantId): void {
    this.#tell(id, { kind: 'hello' });
    this.#incoming.resume(id);
  }

  #onClosed(id: ParticipantId): void {
    this.#own.pause(id);
    this.#incoming.pause(id);
  }

  #onRoster(): void {
    const here = new Set(this.#call.snapshot.get().participants.map(({ id }) => id));
    for (const file of this.#state.get().entries) {
      if (!file.isOwn && !here.has(file.from)) this.#incoming.end(file.key, 'gone');
    }
    this.#own.keep(here);
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
