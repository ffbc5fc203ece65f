/** Bodies of the chat: requests that name messages by author, and histories in pieces that fit into one text; pure. */
import type { ParticipantId } from '@visavis/contract';
import type { AuthorRun, ChatBody, ToldMessage } from '@visavis/contract/peer-messages/chat';

/** Key of author and message id: two participants may choose the same id, one of them on purpose. */
export const messageKey = ({ from, id }: Pick<ToldMessage, 'from' | 'id'>): string => `${from}:${id}`;

/** The largest piece of a history, as JSON, in UTF-16 units: a message of the largest text fits behind it into one frame. */
const PIECE_MAX_UNITS = 6 * 1024;
/** The most that the authors of an `ask` take, as JSON, in UTF-16 units: with the ids they fit into one frame. */
const AUTHORS_MAX_UNITS = 8 * 1024;

/** The request for all messages except these. */
export function askBody(have: readonly Pick<ToldMessage, 'from' | 'id'>[]): Extract<ChatBody, { kind: 'ask' }> {
  const idsOf = new Map<ParticipantId, string[]>();
  for (const { from, id } of have) idsOf.set(from, [...(idsOf.get(from) ?? []), id]);
  const authors: AuthorRun[] = [];
  const ids: string[] = [];
  let units = 0;
  for (const [from, ofAuthor] of idsOf) {
    units += JSON.stringify([from, ofAuthor.length]).length + 1;
    // Messages that do not fit are sent again.
    if (units > AUTHORS_MAX_UNITS) break;
    authors.push([from, ofAuthor.length]);
    ids.push(...ofAuthor);
  }
  return { kind: 'ask', have: ids, authors };
}

/** Returns whether an `ask` names a message. */
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

/** A history in pieces that each fit into one frame; one empty piece without messages. */
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
