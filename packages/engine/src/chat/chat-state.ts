/** The state of the chat, and how each event changes it: pure. */
import type { ParticipantId } from '@visavis/contract';
import { type ChatWords, LOG_MAX_MESSAGES } from '@visavis/contract/peer-messages/chat';
import { inOrder } from './chat-order.ts';
import { messageKey } from './chat-protocol.ts';

/** One message of the chat. */
export interface ChatMessage extends ChatWords {
  readonly from: ParticipantId;
  /** The author's name when it was written. */
  readonly name: string;
  readonly after: readonly string[];
  /** When it was written, in ms since the epoch by the local clock: for display, not for the order. */
  readonly at: number;
  /** The same on the steady clock, for its age. */
  readonly steadyAt: number;
}

/** The participant who passed a message on. */
export interface Teller {
  readonly id: ParticipantId;
  readonly name: string;
}

/** The delivery of a local message. */
export interface Delivery {
  /** Participants who were present when it was written, still are, and have not acknowledged it. */
  readonly waitingFor: readonly ParticipantId[];
  /** Participants who have acknowledged it. */
  readonly reached: readonly ParticipantId[];
}

/** A message in the log. */
export interface ChatEntry extends ChatMessage {
  /** Key of author and message id. */
  readonly key: string;
  readonly isOwn: boolean;
  /** Hearsay: the participant who claims that the author wrote it. Null when the author sent it, or is the local participant. */
  readonly passedOnBy: Teller | null;
  /** Null for remote messages, and for local ones of an earlier visit. */
  readonly delivery: Delivery | null;
}

/** A changed name of an author. */
export interface Renaming {
  readonly key: string;
  readonly id: ParticipantId;
  readonly before: string;
  readonly now: string;
  /** When the change was received, as in {@link ChatMessage}. */
  readonly at: number;
  readonly steadyAt: number;
}

/** Most kept renamings, the newest ones. */
const RENAMINGS_MAX = 20;

/** What a screen renders of the chat. `entries` are in their order (chat-order.ts). */
export interface ChatSnapshot {
  readonly entries: readonly ChatEntry[];
  /** Oldest first. */
  readonly renamings: readonly Renaming[];
  /** Messages that arrived while the chat was not visible. */
  readonly unread: number;
  /** The newest message that was just written; null before the first. */
  readonly latest: ChatEntry | null;
  readonly isReading: boolean;
}

export type ChatEvent =
  | { readonly type: 'said'; readonly message: ChatMessage; readonly to: readonly ParticipantId[] }
  /** `isNews`: it has just been written; otherwise it is from a history. */
  | { readonly type: 'heard'; readonly message: ChatMessage; readonly passedOnBy: Teller | null; readonly isNews: boolean }
  /** A local message that a participant has kept and that this tab has noted: it was sent in an earlier visit. */
  | { readonly type: 'remembered'; readonly message: ChatMessage }
  | { readonly type: 'reached'; readonly by: ParticipantId; readonly ids: readonly string[] }
  | { readonly type: 'here'; readonly ids: ReadonlySet<ParticipantId> }
  | { readonly type: 'renamed'; readonly renaming: Omit<Renaming, 'key'> }
  | { readonly type: 'reading'; readonly isReading: boolean };

/** The state before the first message. */
export const INITIAL_CHAT: ChatSnapshot = { entries: [], renamings: [], unread: 0, latest: null, isReading: false };

/** The chat after `event`; the same reference without a change. */
export function reduceChat(chat: ChatSnapshot, event: ChatEvent): ChatSnapshot {
  switch (event.type) {
    case 'said':
      return add(chat, entryOf(event.message, { isOwn: true, delivery: { waitingFor: event.to, reached: [] } }));
    case 'remembered':
      return add(chat, entryOf(event.message, { isOwn: true }));
    case 'heard':
      return hear(chat, entryOf(event.message, { passedOnBy: event.passedOnBy }), event.isNews);
    case 'reached':
      return deliver(chat, (delivery, id) => (event.ids.includes(id) ? reach(delivery, event.by) : delivery));
    case 'here':
      return deliver(chat, (delivery) => {
        const waitingFor = delivery.waitingFor.filter((id) => event.ids.has(id));
        return waitingFor.length === delivery.waitingFor.length ? delivery : { ...delivery, waitingFor };
      });
    case 'renamed':
      return rename(chat, event.renaming);
    case 'reading':
      if (event.isReading === chat.isReading) return chat;
      return { ...chat, isReading: event.isReading, unread: event.isReading ? 0 : chat.unread };
    default:
      return event satisfies never;
  }
}

/** Records renamings of authors only; several without a message in between count as one. */
function rename(chat: ChatSnapshot, renaming: Omit<Renaming, 'key'>): ChatSnapshot {
  if (!chat.entries.some(({ from, passedOnBy }) => from === renaming.id && !passedOnBy)) return chat;
  const last = chat.renamings.findLast(({ id }) => id === renaming.id);
  const isSilentSince = last && !chat.entries.some(({ steadyAt }) => steadyAt > last.steadyAt);
  const key = `${renaming.id} ${renaming.steadyAt}`;
  if (!isSilentSince) return { ...chat, renamings: [...chat.renamings, { ...renaming, key }].slice(-RENAMINGS_MAX) };
  const others = chat.renamings.filter((known) => known !== last);
  const merged = { ...renaming, key, before: last.before };
  return { ...chat, renamings: merged.before === merged.now ? others : [...others, merged] };
}

function entryOf(
  message: ChatMessage,
  { isOwn = false, passedOnBy = null, delivery = null }: Partial<Pick<ChatEntry, 'isOwn' | 'passedOnBy' | 'delivery'>>,
): ChatEntry {
  return { ...message, key: messageKey(message), isOwn, passedOnBy, delivery };
}

function hear(chat: ChatSnapshot, entry: ChatEntry, isNews: boolean): ChatSnapshot {
  const known = chat.entries.find(({ key }) => key === entry.key);
  // An author's own message stays; only hearsay is replaced by it.
  if (known) {
    if (!known.passedOnBy || entry.passedOnBy) return chat;
    return add({ ...chat, entries: chat.entries.filter(({ key }) => key !== entry.key) }, entry);
  }
  const next = add(chat, entry);
  return isNews ? { ...next, latest: entry, unread: chat.isReading ? 0 : chat.unread + 1 } : next;
}

function add(chat: ChatSnapshot, entry: ChatEntry): ChatSnapshot {
  if (chat.entries.some(({ key }) => key === entry.key)) return chat;
  const entries = [...chat.entries, entry];
  return { ...chat, entries: inOrder(entries.length > LOG_MAX_MESSAGES ? withoutOne(entries) : entries) };
}

/** Evicts the oldest message of the participant who has passed on most, then the oldest of the author who has written most. */
function withoutOne(entries: readonly ChatEntry[]): ChatEntry[] {
  const hearsay = entries.filter(({ passedOnBy }) => passedOnBy);
  const [among, owner] =
    hearsay.length > 0
      ? [hearsay, ({ passedOnBy }: ChatEntry) => passedOnBy?.id]
      : [entries, ({ from }: ChatEntry): string | undefined => from];
  const counts = new Map<string | undefined, number>();
  for (const entry of among) counts.set(owner(entry), (counts.get(owner(entry)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const dropped = among.find((entry) => counts.get(owner(entry)) === most);
  return entries.filter((entry) => entry !== dropped);
}

function deliver(chat: ChatSnapshot, change: (delivery: Delivery, id: string) => Delivery): ChatSnapshot {
  const entries = chat.entries.map((entry) => {
    const delivery = entry.delivery && change(entry.delivery, entry.id);
    return delivery === entry.delivery ? entry : { ...entry, delivery };
  });
  return entries.every((entry, index) => entry === chat.entries[index]) ? chat : { ...chat, entries };
}

function reach(delivery: Delivery, by: ParticipantId): Delivery {
  if (delivery.reached.includes(by)) return delivery;
  return { waitingFor: delivery.waitingFor.filter((id) => id !== by), reached: [...delivery.reached, by] };
}
