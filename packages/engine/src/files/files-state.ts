/** The files of a call as one sees them, and how each event changes them: pure, no bytes, no channel. */
import type { ParticipantId } from '@visavis/contract';

interface OfferedFile {
  /** Which file of which participant. */
  readonly key: string;
  readonly from: ParticipantId;
  /** The name of whoever offers it. */
  readonly name: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** When it was offered as far as we know, in ms since the epoch by our own clock. */
  readonly offeredAt: number;
  /** The same by the steady clock, for its age. */
  readonly steadyAt: number;
}

/** A file of ours. */
export interface OwnFile extends OfferedFile {
  readonly isOwn: true;
  readonly isWithdrawn: boolean;
  /** Who has taken it, and how many bytes of it they have stored. */
  readonly receivers: ReadonlyMap<ParticipantId, number>;
}

/**
 * A file that somebody offers us. `paused`: their link is down. `gone`: they offer it no more. `unreadable`: they can't read it any more.
 * `damaged`: what came is not what they sent. `unwritable`: we can't store it.
 */
export interface TheirFile extends OfferedFile {
  readonly isOwn: false;
  readonly state: 'offered' | 'receiving' | 'paused' | 'saved' | 'gone' | 'unreadable' | 'damaged' | 'unwritable';
  /** Whether its owner still offers it: what is saved stays saved without. */
  readonly isOffered: boolean;
  readonly storedBytes: number;
}

export type FileEntry = OwnFile | TheirFile;

/** Everything a screen needs to draw them. `entries` are in the order in which we learned of them. */
export interface FilesSnapshot {
  readonly entries: readonly FileEntry[];
  /** Offers that came while nobody was looking. */
  readonly unread: number;
  /** The newest offer of somebody else; null before the first. */
  readonly latest: TheirFile | null;
  readonly isReading: boolean;
  /** How many of the files that we offered last found no room: {@link OFFERS_MAX} were offered already. */
  readonly leftOut: number;
}

export type FilesEvent =
  | { readonly type: 'offered'; readonly file: FileEntry }
  | { readonly type: 'withdrawn'; readonly key: string }
  | { readonly type: 'taken by'; readonly key: string; readonly id: ParticipantId; readonly storedBytes: number }
  | { readonly type: 'left by'; readonly key: string; readonly id: ParticipantId }
  /** Somebody who had left offers again what they offered before. */
  | { readonly type: 'returned'; readonly key: string }
  | { readonly type: 'became'; readonly key: string; readonly state: TheirFile['state'] }
  | { readonly type: 'stored'; readonly key: string; readonly storedBytes: number }
  | { readonly type: 'left out'; readonly count: number }
  | { readonly type: 'reading'; readonly isReading: boolean };

/** What one participant may offer at a time; more is ignored. As many that are offered no more are remembered. */
export const OFFERS_MAX = 50;

/** Before anything was offered. */
export const INITIAL_FILES: FilesSnapshot = { entries: [], unread: 0, latest: null, isReading: false, leftOut: 0 };

/** The files after `event`; the same reference when nothing has changed. */
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
  // What is saved stays saved, whatever its owner does.
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
