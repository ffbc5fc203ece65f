/**
 * What participants say to each other under the topic `chat`, and how what arrives is read; pure. Everything that comes in is whatever
 * somebody sent: what does not fit is dropped, a piece of a history without the rest of it.
 */
import type { ParticipantId } from '@visavis/contract';
import { PARTICIPANT_ID_PATTERN } from '@visavis/contract/limits';
import { cleanName, cleanText, TEXT_MAX_BYTES, textSizeBytes } from './chat-text.ts';
import { RANDOM_ID_PATTERN } from './random-id.ts';

/** One message of the chat. */
export interface ChatMessage {
  readonly id: string;
  readonly from: ParticipantId;
  /** The author's name when it was written. */
  readonly name: string;
  readonly text: string;
  /** When its author says it was written, in ms since the epoch. */
  readonly sentAt: number;
}

/** A message from its author's own mouth: who that is, the channel tells. */
export type OwnWords = Pick<ChatMessage, 'id' | 'text' | 'sentAt'>;

export type ChatBody =
  | { readonly kind: 'message'; readonly message: OwnWords }
  /** These messages of yours have arrived. */
  | { readonly kind: 'ack'; readonly ids: readonly string[] }
  /** Tell me what was said, but for these. */
  | { readonly kind: 'ask'; readonly have: readonly string[] }
  /** A piece of what was said. */
  | { readonly kind: 'history'; readonly messages: readonly ChatMessage[]; readonly isLast: boolean };

/** Messages that anybody keeps; as many ids fit into one `ask`. */
export const LOG_MAX_MESSAGES = 400;
/** The largest piece of a history, as JSON, in UTF-16 units: a message of the largest text fits behind it into one frame. */
const PIECE_MAX_UNITS = 6 * 1024;

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
      return { kind: 'ask', have: parseIds(body.have) };
    case 'history': {
      if (!Array.isArray(body.messages)) return null;
      const messages = body.messages.slice(0, LOG_MAX_MESSAGES).flatMap((message: unknown) => parseMessage(message) ?? []);
      return { kind: 'history', messages, isLast: body.isLast === true };
    }
    default:
      return null;
  }
}

/** A history in pieces that each fit into one frame; one empty piece when there is nothing to tell. */
export function historyPieces(messages: readonly ChatMessage[]): ChatBody[] {
  const pieces: ChatMessage[][] = [[]];
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

function parseWords(value: unknown): OwnWords | null {
  if (!isRecord(value)) return null;
  const { id, text, sentAt } = value;
  if (typeof id !== 'string' || !RANDOM_ID_PATTERN.test(id)) return null;
  if (typeof sentAt !== 'number' || !Number.isSafeInteger(sentAt) || sentAt < 0) return null;
  // A byte is at least one UTF-16 unit: whatever is longer need not be cleaned to be refused.
  if (typeof text !== 'string' || text.length > TEXT_MAX_BYTES || textSizeBytes(text) > TEXT_MAX_BYTES) return null;
  const cleaned = cleanText(text);
  return cleaned === '' ? null : { id, text: cleaned, sentAt };
}

function parseMessage(value: unknown): ChatMessage | null {
  const words = parseWords(value);
  if (!words || !isRecord(value)) return null;
  const { from, name } = value;
  if (typeof from !== 'string' || !PARTICIPANT_ID_PATTERN.test(from) || typeof name !== 'string') return null;
  const cleaned = cleanName(name);
  return cleaned === '' ? null : { ...words, from, name: cleaned };
}

const parseIds = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.slice(0, LOG_MAX_MESSAGES).filter((id): id is string => typeof id === 'string' && RANDOM_ID_PATTERN.test(id))
    : [];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
