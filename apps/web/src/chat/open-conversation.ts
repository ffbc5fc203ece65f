/** Opens the chat and the files of a call: what is loaded when they are first wanted. */
import type { Call, Chat, Files } from '@visavis/engine';
import { createChat } from '@visavis/engine/chat';
import { createFiles } from '@visavis/engine/files';
import { ownMessagesOf } from './own-messages.ts';

/** What people write and send to each other. */
export interface Conversation {
  readonly chat: Chat;
  readonly files: Files;
}

/** Begins to listen; the call is live. */
export function openConversation(call: Call): Conversation {
  const seatId = call.snapshot.get().self?.id ?? '';
  return { chat: createChat(call, ownMessagesOf(seatId)), files: createFiles(call) };
}
