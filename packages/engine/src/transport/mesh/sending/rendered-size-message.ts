/** The message of the mesh in which a participant tells a sender how large their video is rendered: `["want", sizes]` as JSON. */
import { parseRenderedSizes, type RenderedSizes } from '../../rendered-size.ts';

const BEGINNING = /^\s*\[\s*"want"\s*,/;

/** The text to send. */
export const renderedSizeMessage = (sizes: RenderedSizes): string => JSON.stringify(['want', sizes]);

/** Whether a text is such a message, well formed or not; a long text is not parsed for it. */
export const isRenderedSizeMessage = (text: string): boolean => BEGINNING.test(text);

/** The sizes in such a message; null when it is malformed. */
export function readRenderedSizeMessage(text: string): RenderedSizes | null {
  try {
    const message: unknown = JSON.parse(text);
    return Array.isArray(message) && message.length === 2 ? parseRenderedSizes(message[1]) : null;
  } catch {
    return null;
  }
}
