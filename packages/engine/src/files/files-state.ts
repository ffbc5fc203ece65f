/** The state of the files of a call, and how each event changes it: pure. */
import type { ParticipantId } from '@visavis/contract';

interface OfferedFile {
  /** Key of participant and file id. */
  readonly key: string;
  readonly from: ParticipantId;
  /** The name of the participant who offers it. */
  readonly name: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** When it was offered, in ms since the epoch by the local clock. */
  readonly offeredAt: number;
  /** The same on the steady clock, for its age. */
  readonly steadyAt: number;
}

/** A local file. */
export interface OwnFile extends OfferedFile {
  readonly isOwn: true;
  readonly isWithdrawn: boolean;
  /** The participants who take it, and how many bytes of it they have stored. */
  readonly receivers: ReadonlyMap<ParticipantId, number>;
}

/**
 * A file of a remote participant. `paused`: their link is down. `gone`: it was withdrawn. `unreadable`: they cannot read it any more.
 * `damaged`: the received bytes do not match. `unwritable`: it cannot be stored here.
 */
export interface TheirFile extends OfferedFile {
  readonly isOwn: false;
  readonly state: 'offered' | 'receiving' | 'paused' | 'saved' | 'gone' | 'unreadable' | 'damaged' | 'unwritable';
  /** Whether its owner still offers it: a saved file stays saved otherwise. */
  readonly isOffered: boolean;
  readonly storedBytes: number;
}

export type FileEntry = OwnFile | TheirFile;

/** What a screen renders of the files. `entries` are in the order of arrival. */
export interface FilesSnapshot {
  readonly entries: readonly FileEntry[];
  /** Offers that arrived while they were not visible. */
  readonly unread: number;
  /** The newest remote offer; null before the first. */
  readonly latest: TheirFile | null;
  readonly isReading: boolean;
  /** How many of the files offered last exceeded {@link OFFERS_MAX}. */
  readonly leftOut: number;
}

export type FilesEvent =
  | { readonly type: 'offered'; readonly file: FileEntry }
  | { readonly type: 'withdrawn'; readonly key: string }
  | { readonly type: 'taken by'; readonly key: string; readonly id: ParticipantId; readonly storedBytes: number }
  | { readonly type: 'left by'; readonly key: string; readonly id: ParticipantId }
  /** A participant who had left offers their files again. */
  | { readonly type: 'returned'; readonly key: string }
  | { readonly type: 'became'; readonly key: string; readonly state: TheirFile['state'] }
  | { readonly type: 'stored'; readonly key: string; readonly storedBytes: number }
  | { readonly type: 'left out'; readonly count: number }
  | { readonly type: 'reading'; readonly isReading: boolean };

/** Most files offered by one participant at a time; more are ignored. As many withdrawn ones are remembered. */
export const OFFERS_MAX = 50;

/** The state before the first offer. */
export const INITIAL_FILES: FilesSnapshot = { entries: [], unread: 0, latest: null, isReading: false, leftOut: 0 };

/** The files after `event`; the same reference without a change. */
export function reduceFiles(files: FilesSnapshot, event: FilesEvent): FilesSnapshot {
  switch (event.type) {
    case 'offered':
      return offer(files, event.file);
    case 'withdrawn':
      return change(files, event.key, (file) => (file.isOwn ? { ...file, isWithdrawn: true } : file));
    case 'taken by':
      return change(files, event.key, (file) => withReceiver(file, event.id, event.storedBytes));
    case 'left by':
      return change(files, event.key, (file) => withReceiver(file, event.id, null));
    case 'returned':
      return change(files, event.key, (file) => {
        if (file.isOwn || file.isOffered) return file;
        return { ...file, isOffered: true, state: file.state === 'gone' ? 'offered' : file.state };
      });
    case 'became':
      return change(files, event.key, (file) => become(file, event.state));
    case 'stored':
      return change(files, event.key, (file) => (file.isOwn ? file : { ...file, storedBytes: event.storedBytes }));
    case 'left out':
      return event.count === files.leftOut ? files : { ...files, leftOut: event.count };
    case 'reading':
      if (event.isReading === files.isReading) return files;
      return { ...files, isReading: event.isReading, unread: event.isReading ? 0 : files.unread };
    default:
      return event satisfies never;
  }
}

function offer(files: FilesSnapshot, file: FileEntry): FilesSnapshot {
  const ofSame = files.entries.filter(({ from }) => from === file.from);
  if (ofSame.some(({ key }) => key === file.key) || ofSame.filter(isLive).length >= OFFERS_MAX) return files;
  const past = ofSame.filter((known) => !isLive(known) && (known.isOwn || known.state !== 'saved'));
  const forgotten = past.length > OFFERS_MAX ? past[0] : null;
  const entries = [...files.entries.filter((known) => known !== forgotten), file];
  if (file.isOwn) return { ...files, entries };
  return { ...files, entries, latest: file, unread: files.isReading ? 0 : files.unread + 1 };
}

const isLive = (file: FileEntry): boolean => (file.isOwn ? !file.isWithdrawn : file.isOffered);

function become(file: FileEntry, state: TheirFile['state']): FileEntry {
  if (file.isOwn) return file;
  const isOffered = file.isOffered && state !== 'gone';
  // A saved file stays saved, whatever its owner does.
  if (file.state === 'saved' || file.state === state) return isOffered === file.isOffered ? file : { ...file, isOffered };
  const isKept = state === 'receiving' || state === 'paused' || state === 'saved';
  return { ...file, state, isOffered, storedBytes: isKept ? file.storedBytes : 0 };
}

function withReceiver(file: FileEntry, id: ParticipantId, storedBytes: number | null): FileEntry {
  if (!file.isOwn) return file;
  const receivers = new Map(file.receivers);
  if (storedBytes === null) receivers.delete(id);
  else receivers.set(id, storedBytes);
  return { ...file, receivers };
}

function change(files: FilesSnapshot, key: string, to: (file: FileEntry) => FileEntry): FilesSnapshot {
  const entries = files.entries.map((file) => (file.key === key ? to(file) : file));
  return entries.every((file, index) => file === files.entries[index]) ? files : { ...files, entries };
}
