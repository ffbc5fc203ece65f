/**
 * What participants say to each other under the topic `chat`, and how what arrives is read; pure. Everything that comes in is whatever
 * somebody sent: what does not fit is dropped, a piece of a history without the rest of it.
 */
import type { ParticipantId } from '@visavis/contract';
import { PARTICIPANT_ID_PATTERN } from '@visavis/contract/limits';
import { RANDOM_ID_PATTERN } from '../common/random-id-pattern.ts';
import { cleanName, cleanText, TEXT_MAX_BYTES, textSizeBytes } from '../common/sanitize-text.ts';
import { AFTER_MAX } from './chat-order.ts';

/** What an author says: who that is, the channel tells. */
export interface ChatWords {
  readonly id: string;
  readonly text: string;
  /** When its author says it was written, in ms since the epoch by a clock that may be wrong. */
  readonly sentAt: number;
  /** The messages that it follows (chat-order.ts); null from a client that does not say. */
  readonly after: readonly string[] | null;
}

/** A message as one participant tells another of it. A signature of the author would stand here, too: unknown fields are dropped. */
export interface ToldMessage extends ChatWords {
  readonly from: ParticipantId;
  /** The author's name when it was written. */
  readonly name: string;
  /** How long ago it was written, in ms; null from a client that does not say. */
  readonly ageMs: number | null;
}

export type ChatBody =
  | { readonly kind: 'message'; readonly message: ChatWords }
  /** These messages of yours have arrived. */
  | { readonly kind: 'ack'; readonly ids: readonly string[] }
  /** Tell me what was said, but for these: `authors` says whose the ids are, so many of each in their order; null from an older client. */
  | { readonly kind: 'ask'; readonly have: readonly string[]; readonly authors: readonly AuthorRun[] | null }
  /** A piece of what was said. */
  | { readonly kind: 'history'; readonly messages: readonly ToldMessage[]; readonly isLast: boolean };

/** So many ids in a row are of this author. */
export type AuthorRun = readonly [ParticipantId, number];

/** Which message of which author: two may choose the same id, one of them on purpose. */
export const messageKey = ({ from, id }: Pick<ToldMessage, 'from' | 'id'>): string => `${from}:${id}`;

/** Messages that anybody keeps; as many ids fit into one `ask`. */
export const LOG_MAX_MESSAGES = 400;
/** The largest piece of a history, as JSON, in UTF-16 units: a message of the largest text fits behind it into one frame. */
const PIECE_MAX_UNITS = 6 * 1024;
/** The most that the authors of an `ask` take, as JSON, in UTF-16 units: with the ids they fit into one frame. */
const AUTHORS_MAX_UNITS = 8 * 1024;
/** A longer age is none: no call lasts a month, in ms. */
export const AGE_MAX_MS = 30 * 86_400_000;

/** What `body` says; null when it is nothing of ours. */
export function parseChatBody(body: unknown): ChatBody | null {
  if (!isRecord(body)) return null;
  switch (body.kind) {
    case 'message': {
      const message = parseWords(body.message);
      return message && { kind: 'message', message };
    }
    case 'ack':
      return { kind: 'ack', ids: parseIds(body.ids) };
    case 'ask':
      return parseAsk(body);
    case 'history': {
      if (!Array.isArray(body.messages)) return null;
      const messages = body.messages.slice(0, LOG_MAX_MESSAGES).flatMap((message: unknown) => parseTold(message) ?? []);
      return { kind: 'history', messages, isLast: body.isLast === true };
    }
    default:
      return null;
  }
}

/** The question for everything but these messages. */
export function askBody(have: readonly Pick<ToldMessage, 'from' | 'id'>[]): Extract<ChatBody, { kind: 'ask' }> {
  const idsOf = new Map<ParticipantId, string[]>();
  for (const { from, id } of have) idsOf.set(from, [...(idsOf.get(from) ?? []), id]);
  const authors: AuthorRun[] = [];
  const ids: string[] = [];
  let units = 0;
  for (const [from, ofAuthor] of idsOf) {
    units += JSON.stringify([from, ofAuthor.length]).length + 1;
    // What does not fit is told again.
    if (units > AUTHORS_MAX_UNITS) break;
    authors.push([from, ofAuthor.length]);
    ids.push(...ofAuthor);
  }
  return { kind: 'ask', have: ids, authors };
}

/** Tells whether an `ask` names a message. */
export function isNamedIn({
  have,
  authors,
}: Extract<ChatBody, { kind: 'ask' }>): (message: Pick<ToldMessage, 'from' | 'id'>) => boolean {
  if (!authors) {
    const ids = new Set(have);
    return ({ id }) => ids.has(id);
  }
  const keys = new Set<string>();
  let at = 0;
  for (const [from, count] of authors) {
    for (const id of have.slice(at, at + count)) keys.add(messageKey({ from, id }));
    at += count;
  }
  return (message) => keys.has(messageKey(message));
}

/** A history in pieces that each fit into one frame; one empty piece when there is nothing to tell. */
export function historyPieces(messages: readonly ToldMessage[]): ChatBody[] {
  const pieces: ToldMessage[][] = [[]];
  let sizeUnits = 0;
  for (const message of messages) {
    const units = JSON.stringify(message).length;
    if (sizeUnits + units > PIECE_MAX_UNITS) {
      pieces.push([]);
      sizeUnits = 0;
    }
    pieces.at(-1)?.push(message);
    sizeUnits += units;
  }
  return pieces.map((piece, index) => ({ kind: 'history', messages: piece, isLast: index === pieces.length - 1 }));
}

function parseAsk({ have, authors }: Readonly<Record<string, unknown>>): ChatBody {
  const ids = Array.isArray(have) ? have.slice(0, LOG_MAX_MESSAGES) : [];
  const runs = Array.isArray(authors) ? authors.slice(0, LOG_MAX_MESSAGES).filter(isRun) : null;
  // Every id counts in a run: one that is none must not move the others.
  return { kind: 'ask', have: runs ? ids.map((id) => (isId(id) ? id : '')) : ids.filter(isId), authors: runs };
}

function parseWords(value: unknown): ChatWords | null {
  if (!isRecord(value)) return null;
  const { id, text, sentAt, after } = value;
  if (!isId(id)) return null;
  if (!isCount(sentAt)) return null;
  // A byte is at least one UTF-16 unit: whatever is longer need not be cleaned to be refused.
  if (typeof text !== 'string' || text.length > TEXT_MAX_BYTES || textSizeBytes(text) > TEXT_MAX_BYTES) return null;
  const cleaned = cleanText(text);
  return cleaned === ''
    ? null
    : { id, text: cleaned, sentAt, after: Array.isArray(after) ? after.slice(0, AFTER_MAX).filter(isId) : null };
}

function parseTold(value: unknown): ToldMessage | null {
  const words = parseWords(value);
  if (!words || !isRecord(value)) return null;
  const { from, name, ageMs } = value;
  if (!isParticipantId(from) || typeof name !== 'string') return null;
  const cleaned = cleanName(name);
  return cleaned === '' ? null : { ...words, from, name: cleaned, ageMs: isCount(ageMs) && ageMs <= AGE_MAX_MS ? ageMs : null };
}

const parseIds = (value: unknown): string[] => (Array.isArray(value) ? value.slice(0, LOG_MAX_MESSAGES).filter(isId) : []);

const isRun = (value: unknown): value is AuthorRun =>
  Array.isArray(value) && value.length === 2 && isParticipantId(value[0]) && isCount(value[1]);
const isId = (value: unknown): value is string => typeof value === 'string' && RANDOM_ID_PATTERN.test(value);
const isParticipantId = (value: unknown): value is ParticipantId =>
  typeof value === 'string' && PARTICIPANT_ID_PATTERN.test(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
