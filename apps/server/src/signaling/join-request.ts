/** Parses join requests, and derives participant ids from seat secrets; pure. */
import { createHash } from 'node:crypto';
import { type JoinRequest, joinRequestSchema, type ParticipantId, type RoomId, roomIdSchema } from '@visavis/contract';
import { PROTOCOL_VERSION } from '@visavis/contract/limits';
import { badRequest, parse, type Refusal } from './request-parsing.ts';

/** The participant id of a seat secret. A client that sends the secret owns the id, and the secret cannot be computed from it. */
export const participantIdOf = (seatSecret: string): ParticipantId =>
  createHash('sha256').update(seatSecret).digest('base64url').slice(0, 22);

/**
 * Parses both forms: a room id, or a full request. Another version is refused as `version_unsupported` before the rest is parsed, since the rest
 * may differ in it.
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
