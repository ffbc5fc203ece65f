/**
 * The order of the chat: an answer is below everything that its author had read, whatever their clocks say; pure. Each message
 * names the newest message of every author that its own author knew (decisions/0052).
 */
import type { ParticipantId } from '@visavis/contract';
import { AFTER_MAX } from '@visavis/contract/peer-messages/chat';

/** The inputs of the order of a message. */
export interface Ordered {
  readonly id: string;
  readonly from: ParticipantId;
  /** When it was written by its author's clock, in ms since the epoch; that clock may be wrong. */
  readonly sentAt: number;
  /** The ids of the messages that it follows. */
  readonly after: readonly string[];
}

/** What a new message follows: the newest message of each author, of the {@link AFTER_MAX} who wrote last. */
export function headsOf(ordered: readonly Ordered[]): string[] {
  const heads = new Map<ParticipantId, string>();
  for (let at = ordered.length - 1; at >= 0 && heads.size < AFTER_MAX; at -= 1) {
    const message = ordered[at];
    if (message && !heads.has(message.from)) heads.set(message.from, message.id);
  }
  return [...heads.values()];
}

/**
 * Sorts messages: below all that they follow, otherwise by their claimed times. Equal sets of messages have the same order at every
 * participant. Messages that follow each other in a cycle, which no honest client sends, are sorted by their claimed times.
 */
export function inOrder<Message extends Ordered>(messages: readonly Message[]): Message[] {
  const byTime = [...messages].sort(byClaimedTime);
  const followers: number[][] = byTime.map(() => []);
  const waitsFor = new Array<number>(byTime.length).fill(0);
  const placesOf = new Map<string, number[]>();
  for (const [at, { id }] of byTime.entries()) {
    const places = placesOf.get(id);
    if (places) places.push(at);
    else placesOf.set(id, [at]);
  }
  for (const [at, { after }] of byTime.entries()) {
    for (const before of new Set(after.flatMap((id) => placesOf.get(id) ?? []))) {
      if (before === at) continue;
      followers[before]?.push(at);
      waitsFor[at] = (waitsFor[at] ?? 0) + 1;
    }
  }
  const ordered: Message[] = [];
  const isPlaced = new Array<boolean>(byTime.length).fill(false);
  let next = 0;
  while (ordered.length < byTime.length) {
    while (next < byTime.length && (isPlaced[next] || waitsFor[next] !== 0)) next += 1;
    // A cycle: the first of them by time breaks it.
    if (next === byTime.length) next = isPlaced.indexOf(false);
    const message = byTime[next];
    if (message) ordered.push(message);
    isPlaced[next] = true;
    const freed = followers[next] ?? [];
    for (const at of freed) waitsFor[at] = (waitsFor[at] ?? 0) - 1;
    next = Math.min(next, ...freed.filter((at) => waitsFor[at] === 0 && !isPlaced[at]));
  }
  return ordered;
}

const byClaimedTime = (a: Ordered, b: Ordered): number => a.sentAt - b.sentAt || compare(a.id, b.id) || compare(a.from, b.from);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
