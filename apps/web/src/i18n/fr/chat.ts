/** The texts of the chat panel, in French. */
import type { ChatMessages } from '../en/chat.ts';

export const chat: ChatMessages = {
  earlier: (name) => `${name} (auparavant)`,
  passedOnBy: (name) => `transmis par ${name}`,
};
