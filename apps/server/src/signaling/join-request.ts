/** From what a client sends to take a seat to the request and the participant it names; pure. */
import { createHash } from 'node:crypto';
import { type JoinRequest, joinRequestSchema, type ParticipantId, type RoomId, roomIdSchema } from '@visavis/contract';
import { PROTOCOL_VERSION } from '@visavis/contract/limits';
import { badRequest, parse, type Refusal } from './request-parsing.ts';

/** The id behind a seat secret: the client that shows the secret owns it, and nothing leads from it back to the secret. */
export const participantIdOf = (seatSecret: string): ParticipantId =>
  createHash('sha256').update(seatSecret).digest('base64url').slice(0, 22);

/**
 * Reads both forms: a room id, or a full request. Another version is refused as `version_unsupported` before anything else of the request is
 * looked at: the rest may look different there.
 */
export function readJoin(
  raw: unknown,
): { payload: RoomId | JoinRequest } | { refusal: Refusal<'bad_request' | 'version_unsupported'> } {
  if (typeof raw === 'string') return parse(roomIdSchema, raw);
  if (typeof raw !== 'object' || raw === null) return { refusal: badRequest('payload: must be a room id or a join request') };
  const version = 'version' in raw ? raw.version : undefined;
  if (Number.isInteger(version) && version !== PROTOCOL_VERSION) return { refusal: { ok: false, code: 'version_unsupported' } };
  return parse(joinRequestSchema, raw);
}
