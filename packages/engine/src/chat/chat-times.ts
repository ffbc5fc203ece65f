/** Converts messages between the wire, which carries ages, and the log, which uses the local clocks. */

import type { ToldMessage } from '@visavis/contract/peer-messages/chat';
import { steadyNow } from '../common/steady-clock.ts';
import type { ChatEntry, ChatMessage } from './chat-state.ts';

/** A received message for the log, with times by the local clocks. @param before what it follows when its author's client does not say. */
export function placed({ ageMs, after, ...words }: ToldMessage, before: string | undefined): ChatMessage {
  const nowMs = Date.now();
  const at = ageMs === null ? Math.min(words.sentAt, nowMs) : nowMs - ageMs;
  return { ...words, after: after ?? (before === undefined ? [] : [before]), at, steadyAt: steadyNow() - (nowMs - at) };
}

/** A message for the wire, at `nowMs` of the steady clock. */
export const told = ({ id, from, name, text, sentAt, after, steadyAt }: ChatEntry, nowMs: number): ToldMessage => ({
  id,
  from,
  name,
  text,
  sentAt,
  after,
  ageMs: Math.max(0, Math.round(nowMs - steadyAt)),
});
