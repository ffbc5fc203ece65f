/** What a tab keeps of its own messages over a reload, so that copies that others hold are told from inventions. */
import type { ChatWords } from './chat-protocol.ts';

/** Notes of our own messages: enough to recognise one, not enough to read it. */
export interface OwnNotes {
  /** Notes a message that is being sent. */
  add(words: ChatWords): void;
  /** What was noted of the message with this id and this very text; null when there is none. */
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
