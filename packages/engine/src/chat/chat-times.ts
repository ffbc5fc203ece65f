/** A message between the wire, which knows ages, and the log, which knows our own clocks. */

import { steadyNow } from '../common/steady-clock.ts';
import type { ToldMessage } from './chat-protocol.ts';
import type { ChatEntry, ChatMessage } from './chat-state.ts';

/** A message as we keep it: what we see of its time is by our own clock. @param before what it follows if its author does not say. */
export function placed({ ageMs, after, ...words }: ToldMessage, before: string | undefined): ChatMessage {
  const nowMs = Date.now();
  const at = ageMs === null ? Math.min(words.sentAt, nowMs) : nowMs - ageMs;
  return { ...words, after: after ?? (before === undefined ? [] : [before]), at, steadyAt: steadyNow() - (nowMs - at) };
}

/** A message as we tell of it at `nowMs` of the steady clock. */
export const told = ({ id, from, name, text, sentAt, after, steadyAt }: ChatEntry, nowMs: number): ToldMessage => ({
  id,
  from,
  name,
  text,
  sentAt,
  after,
  ageMs: Math.max(0, Math.round(nowMs - steadyAt)),
});
