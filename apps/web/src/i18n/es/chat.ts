/** The texts of the chat panel, in Spanish. */
import type { ChatMessages } from '../en/chat.ts';

export const chat: ChatMessages = {
  earlier: (name) => `${name} (antes)`,
  passedOnBy: (name) => `reenviado por ${name}`,
};
