/** Opens the chat and the files of a call; loaded when first needed. */
import type { Call } from '@visavis/engine';
import { Chat } from '@visavis/engine/chat';
import { Files } from '@visavis/engine/files';
import { ownMessagesOf } from './own-messages.ts';

/** The chat and the files of a call. */
export interface Conversation {
  readonly chat: Chat;
  readonly files: Files;
}

/** Subscribes; the call is live. */
export function openConversation(call: Call): Conversation {
  const seatId = call.snapshot.get().self?.id ?? '';
  return { chat: new Chat(call, ownMessagesOf(seatId)), files: new Files(call) };
}
