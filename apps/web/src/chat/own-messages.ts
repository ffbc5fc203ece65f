/** Notes of this tab's own messages, stored beside its seat secret: ids and hashes, no text. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { ChatWords, OwnNotes } from '@visavis/engine';
import { keep, recall } from '../browser/tab-memory.ts';

/** As many as a log has messages. */
const NOTES_MAX = 400;
/** The stored part of a SHA-256, in bytes; long enough that no second text can be found for it. */
const HASH_BYTES = 16;

interface Note extends Pick<ChatWords, 'sentAt' | 'after'> {
  readonly id: string;
  readonly hash: string;
}

/** The notes of one seat. Without storage they last as long as the page. */
export function ownMessagesOf(seatId: string): OwnNotes {
  const key = `said:${seatId}`;
  let notes = load(key);
  return {
    add({ id, text, sentAt, after }) {
      notes = [...notes, { id, hash: hashOf(id, text), sentAt, after }].slice(-NOTES_MAX);
      keep(key, JSON.stringify(notes));
    },
    find(id, text) {
      const note = notes.find((candidate) => candidate.id === id);
      return note && note.hash === hashOf(id, text) ? note : null;
    },
  };
}

function load(key: string): readonly Note[] {
  try {
    const stored: unknown = JSON.parse(recall(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isNote) : [];
  } catch {
    return [];
  }
}

/** The id is random: short texts cannot be guessed from their hashes. */
function hashOf(id: string, text: string): string {
  const hash = sha256(new TextEncoder().encode(`${id}\n${text}`)).subarray(0, HASH_BYTES);
  return btoa(String.fromCharCode(...hash));
}

function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null) return false;
  const { id, hash, sentAt, after } = value as Readonly<Record<string, unknown>>;
  const isAfter = after === null || (Array.isArray(after) && after.every((other) => typeof other === 'string'));
  return typeof id === 'string' && typeof hash === 'string' && Number.isSafeInteger(sentAt) && isAfter;
}
