/** Topic `chat`: messages, their acknowledgement, and the history for newcomers. */
import * as v from 'valibot';
import { listOf, type Parsed } from '../parse.ts';
import { cleanName, cleanText, TEXT_MAX_BYTES, textSizeBytes } from './chat-text.ts';
import { ageSchema, authorSchema, countSchema, idSchema } from './primitives.ts';

/** Messages that a log keeps; as many ids fit into one `ask`. */
export const LOG_MAX_MESSAGES = 400;

/** Authors whose newest message a message names in `after`. */
export const AFTER_MAX = 16;

/** A byte is at least one UTF-16 unit: a text of more units need not be cleaned to be refused. */
const textSchema = v.pipe(
  v.string(),
  v.maxLength(TEXT_MAX_BYTES),
  v.transform(cleanText),
  v.check((text) => text !== '' && textSizeBytes(text) <= TEXT_MAX_BYTES),
);

const nameSchema = v.pipe(
  v.string(),
  v.transform(cleanName),
  v.check((name) => name !== ''),
);

const words = {
  id: idSchema,
  text: textSchema,
  /** When it was written by its author's clock, in ms since the epoch; that clock may be wrong. */
  sentAt: countSchema,
  /** The messages that it follows (docs/decisions/0052); null from a client that does not send them. */
  after: v.fallback(v.nullable(listOf(idSchema, AFTER_MAX)), null),
};

/** A message as its author sends it: the channel identifies the author. */
const chatWordsSchema = v.object(words);
export type ChatWords = Parsed<typeof chatWordsSchema>;

/** A message as one participant passes it on to another. */
const toldMessageSchema = v.object({
  ...words,
  from: authorSchema,
  /** The author's name when it was written. */
  name: nameSchema,
  /** How long ago it was written, in ms; null from a client that does not send it. */
  ageMs: v.fallback(v.nullable(ageSchema), null),
});
export type ToldMessage = Parsed<typeof toldMessageSchema>;

/** The author of the next ids, and their number. */
const authorRunSchema = v.strictTuple([authorSchema, countSchema]);
export type AuthorRun = Parsed<typeof authorRunSchema>;

export const chatSchema = v.variant('kind', [
  v.object({ kind: v.literal('message'), message: chatWordsSchema }),
  /** These messages of the receiver have arrived. */
  v.object({ kind: v.literal('ack'), ids: v.fallback(listOf(idSchema, LOG_MAX_MESSAGES), () => []) }),
  /**
   * Asks for all messages but these. An invalid id counts as an empty one in its place: `authors` has the authors of the ids, with the number of each in
   * their order, and is null from an older client.
   */
  v.object({
    kind: v.literal('ask'),
    have: v.fallback(listOf(v.fallback(idSchema, ''), LOG_MAX_MESSAGES), () => []),
    authors: v.fallback(v.nullable(listOf(authorRunSchema, LOG_MAX_MESSAGES)), null),
  }),
  /** A piece of the answer. */
  v.object({
    kind: v.literal('history'),
    messages: listOf(toldMessageSchema, LOG_MAX_MESSAGES),
    isLast: v.fallback(v.boolean(), false),
  }),
]);
export type ChatBody = Parsed<typeof chatSchema>;
