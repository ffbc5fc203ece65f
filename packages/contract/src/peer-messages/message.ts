/** The text of a message between participants: `[topic, body]` as JSON. */

/** Longest text that every browser carries whole, in UTF-16 units of up to three bytes each (RFC 8831 section 6.6). */
export const MESSAGE_MAX_UNITS = 16 * 1024;

/** The largest binary frame of the channel `bulk`, in bytes: every current browser carries it whole (RFC 8841 section 6.1). */
export const BULK_FRAME_MAX_BYTES = 64 * 1024;

/** A message whose topic and body nothing has checked yet. */
export interface Message {
  readonly topic: string;
  readonly body: unknown;
}

/** The message in a text; null when it holds none. */
export function readMessage(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text);
    if (!Array.isArray(message) || message.length !== 2) return null;
    const [topic, body]: unknown[] = message;
    return typeof topic === 'string' ? { topic, body } : null;
  } catch {
    return null;
  }
}

/** The text of a message. @param body plain data */
export const writeMessage = (topic: string, body: unknown): string => JSON.stringify([topic, body]);
