/**
 * What participants send each other past the server: every topic with the schema of its bodies. `docs/protocol.md` has it in prose. A page
 * imports the files of the topics that it reads; this table brings all of them.
 */
import { audioReportSchema } from './peer-messages/audio-report.ts';
import { chatSchema } from './peer-messages/chat.ts';
import { fileSchema } from './peer-messages/file.ts';
import { renderedSizesSchema } from './peer-messages/layout.ts';
import { reactionSchema } from './peer-messages/reaction.ts';
import { cameraStatusSchema, screenStatusSchema } from './peer-messages/shared-status.ts';

/**
 * Version of the messages between participants. It never travels: a body gets new fields and kinds, and a topic a new name beside the old one
 * (docs/protocol.md), so that clients of different versions understand each other.
 */
export const PEER_PROTOCOL_VERSION = 2;

/** The schema of every topic's bodies. */
export const PEER_MESSAGES = {
  chat: chatSchema,
  file: fileSchema,
  layout: renderedSizesSchema,
  reaction: reactionSchema,
  hearing: audioReportSchema,
  device: cameraStatusSchema,
  screen: screenStatusSchema,
  /** `layout` as version 1 has it. */
  want: renderedSizesSchema,
} as const;

/** The kind of a message. */
export type PeerTopic = keyof typeof PEER_MESSAGES;
