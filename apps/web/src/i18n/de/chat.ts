/** The texts of the chat panel, in German. */
import type { ChatMessages } from '../en/chat.ts';

export const chat: ChatMessages = {
  earlier: (name) => `${name} (früher)`,
  passedOnBy: (name) => `weitergegeben von ${name}`,
};
