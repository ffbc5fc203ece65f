/** Opens the chat and the files of a call: what is loaded when they are first wanted. */
import type { Call } from '@visavis/engine';
import { Chat } from '@visavis/engine/chat';
import { Files } from '@visavis/engine/files';
import { ownMessagesOf } from './own-messages.ts';

/** What people write and send to each other. */
export interface Conversation {
  readonly chat: Chat;
  readonly files: Files;
}

/** Begins to listen; the call is live. */
export function openConversation(call: Call): Conversation {
  const seatId = call.snapshot.get().self?.id ?? '';
  return { chat: new Chat(call, ownMessagesOf(seatId)), files: new Files(call) };
}
