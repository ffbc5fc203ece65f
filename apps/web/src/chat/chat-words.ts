/** Every text of the chat. */

const listOf = new Intl.ListFormat('en', { type: 'conjunction' });

export const chatWords = {
  title: 'Chat',
  open: 'Open chat',
  close: 'Close chat',
  unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  messages: 'Messages',
  empty: 'Messages go straight to everybody in the call. Nothing is kept when the last one leaves.',
  you: 'You',
  field: 'Message everyone',
  send: 'Send message',
  newest: 'New messages',
  bytesLeft: (count: number) => `${count} bytes left`,
  bytesOver: (count: number) => `Too long by ${count} bytes`,
  sending: 'Sending…',
  delivered: 'Delivered',
  nobodyHere: 'Nobody is here yet. Whoever comes will see it.',
  notSent: 'Not sent yet',
  notSentTo: (names: readonly string[]) => `Not sent to ${listOf.format(names)} yet`,
  cannotRead: (names: readonly string[]) => `${listOf.format(names)} can’t read the chat`,
  said: (name: string, text: string) => `${name}: ${text}`,
} as const;
