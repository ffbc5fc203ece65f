/** What a tab stores of its own messages over a reload, to distinguish kept copies from forgeries. */
import type { ChatWords } from '@visavis/contract/peer-messages/chat';

/** Notes of local messages: enough to recognise one, not enough to read it. */
export interface OwnNotes {
  /** Notes a message that is being sent. */
  add(words: ChatWords): void;
  /** The note of the message with this id and exactly this text; null without one. */
  find(id: string, text: string): Pick<ChatWords, 'sentAt' | 'after'> | null;
}

/** Notes that last as long as the page. */
export function createMemoryNotes(): OwnNotes {
  const noted = new Map<string, ChatWords>();
  return {
    add: (words) => void noted.set(words.id, words),
    find: (id, text) => {
      const words = noted.get(id);
      return words?.text === text ? words : null;
    },
  };
}
