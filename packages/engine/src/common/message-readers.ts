/**
 * Reads the messages that a call gets whatever parts of it are loaded. The schemas and their library are no part of a page's first files: a page loads
 * these readers with the first such message.
 */
import { parse } from '@visavis/contract/parse';
import { renderedSizesSchema } from '@visavis/contract/peer-messages/layout';
import { reactionSchema } from '@visavis/contract/peer-messages/reaction';

/** Each takes a body as it came, and returns undefined for what does not fit. */
export const messageReaders = {
  renderedSizes: (body: unknown) => parse(renderedSizesSchema, body),
  reaction: (body: unknown) => parse(reactionSchema, body),
};

/** Loads the readers; a load that failed is tried again with the next message. */
export type LoadMessageReaders = () => Promise<typeof messageReaders>;
