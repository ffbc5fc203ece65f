/** The texts of the chat; loaded with it. */
import { useReadable } from '../browser/use-readable.ts';
import { type ChatMessages, chat } from './en/chat.ts';
import { featureMessages, language } from './language.ts';

const chatMessages = featureMessages<ChatMessages>(chat, import.meta.glob('./*/chat.ts', { eager: true, import: 'chat' }));

/** The texts in the language of the page. */
export const useChatMessages = (): ChatMessages => chatMessages(useReadable(language));
