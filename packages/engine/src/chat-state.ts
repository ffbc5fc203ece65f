/** What the chat looks like from outside, and how each event changes it: pure, no channel, no timer. */
import type { ParticipantId } from '@visavis/contract';
import { type ChatMessage, LOG_MAX_MESSAGES } from './chat-wire.ts';

/** How far a message of ours has come. */
export interface Delivery {
  /** Who was there when it was written, still is, and has not confirmed it. */
  readonly waitingFor: readonly ParticipantId[];
  /** Who has confirmed it. */
  readonly reached: readonly ParticipantId[];
}

/** A message as it stands in the log. */
export interface ChatEntry extends ChatMessage {
  readonly isOwn: boolean;
  /** Passed on by somebody else: nobody but its author could say whether it is true. */
  readonly isHearsay: boolean;
  /** Null for the messages of others, and for our own of an earlier visit. */
  readonly delivery: Delivery | null;
}

/** Everything a screen needs to draw the chat. `entries` are in the order of their time. */
export interface ChatSnapshot {
  readonly entries: readonly ChatEntry[];
  /** Messages that came while nobody was reading. */
  readonly unread: number;
  /** The newest message that came as news; null before the first. */
  readonly latest: ChatEntry | null;
  readonly isReading: boolean;
}

export type ChatEvent =
  | { readonly type: 'said'; readonly message: ChatMessage; readonly to: readonly ParticipantId[] }
  /** `isNews`: it has just been written; else it is from a history. */
  | { readonly type: 'heard'; readonly message: ChatMessage; readonly isHearsay: boolean; readonly isNews: boolean }
  /** Messages of our own that somebody else still had: we have been here before. */
  | { readonly type: 'remembered'; readonly message: ChatMessage }
  | { readonly type: 'reached'; readonly by: ParticipantId; readonly ids: readonly string[] }
  | { readonly type: 'here'; readonly ids: ReadonlySet<ParticipantId> }
  | { readonly type: 'reading'; readonly isReading: boolean };

/** Before anything was said. */
export const INITIAL_CHAT: ChatSnapshot = { entries: [], unread: 0, latest: null, isReading: false };

/** The chat after `event`; the same reference when nothing has changed. */
export function reduceChat(chat: ChatSnapshot, event: ChatEvent): ChatSnapshot {
  switch (event.type) {
    case 'said':
      return add(chat, { ...event.message, isOwn: true, isHearsay: false, delivery: { waitingFor: event.to, reached: [] } });
    case 'remembered':
      return add(chat, { ...event.message, isOwn: true, isHearsay: false, delivery: null });
    case 'heard':
      return hear(chat, { ...event.message, isOwn: false, isHearsay: event.isHearsay, delivery: null }, event.isNews);
    case 'reached':
      return deliver(chat, (delivery, id) => (event.ids.includes(id) ? reach(delivery, event.by) : delivery));
    case 'here':
      return deliver(chat, (delivery) => {
        const waitingFor = delivery.waitingFor.filter((id) => event.ids.has(id));
        return waitingFor.length === delivery.waitingFor.length ? delivery : { ...delivery, waitingFor };
      });
    case 'reading':
      if (event.isReading === chat.isReading) return chat;
      return { ...chat, isReading: event.isReading, unread: event.isReading ? 0 : chat.unread };
    default:
      return event satisfies never;
  }
}

function hear(chat: ChatSnapshot, entry: ChatEntry, isNews: boolean): ChatSnapshot {
  const known = chat.entries.find(({ id }) => id === entry.id);
  // The first word of an author stands; only what others said about them gives way to it.
  if (known) {
    if (!known.isHearsay || entry.isHearsay) return chat;
    return add({ ...chat, entries: chat.entries.filter(({ id }) => id !== entry.id) }, entry);
  }
  const next = add(chat, entry);
  return isNews ? { ...next, latest: entry, unread: chat.isReading ? 0 : chat.unread + 1 } : next;
}

function add(chat: ChatSnapshot, entry: ChatEntry): ChatSnapshot {
  if (chat.entries.some(({ id }) => id === entry.id)) return chat;
  const entries = [...chat.entries, entry].sort(byTime);
  return { ...chat, entries: entries.length > LOG_MAX_MESSAGES ? withoutOne(entries) : entries };
}

const byTime = (a: ChatEntry, b: ChatEntry): number => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1);

/** Makes room: the oldest that was passed on goes first, then the oldest of whoever has written most, so that nobody floods out the others. */
function withoutOne(entries: readonly ChatEntry[]): ChatEntry[] {
  const counts = new Map<ParticipantId, number>();
  for (const { from } of entries) counts.set(from, (counts.get(from) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const dropped = entries.find(({ isHearsay }) => isHearsay) ?? entries.find(({ from }) => counts.get(from) === most);
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
