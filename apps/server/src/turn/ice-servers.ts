/** Builds a participant's list of STUN and TURN servers, with credentials of its own; pure. */
import { createHmac } from 'node:crypto';
import type { IceServer, IceServers, ParticipantId } from '@visavis/contract';

export interface IceConfig {
  readonly stunUrls: readonly string[];
  readonly turnUrls: readonly string[];
  /** The secret shared with the TURN server; null: no relay is offered. */
  readonly turnSecret: string | null;
  /** The life of a credential, in seconds; 60 to 600. */
  readonly turnTtlSeconds: number;
}

/**
 * Derives short-lived credentials by the TURN REST convention (draft-uberti-behave-turn-rest-00): the user name is the Unix time of expiry and
 * the participant's id, the credential its HMAC-SHA1 under the shared secret.
 *
 * @param nowMs by the system's clock, since the TURN server compares the expiry with its own.
 * @param mayRelay false: no relay now; the expiry in the answer tells the client when to request again
 */
export function iceServersFor(config: IceConfig, id: ParticipantId, nowMs: number, mayRelay = true): IceServers {
  const { stunUrls, turnUrls, turnSecret, turnTtlSeconds } = config;
  const iceServers: IceServer[] = stunUrls.length > 0 ? [{ urls: [...stunUrls] }] : [];
  if (turnUrls.length === 0 || turnSecret === null) return { iceServers, iceServersExpireAt: null };
  const expirySeconds = Math.floor(nowMs / 1000) + turnTtlSeconds;
  const end = { iceServersExpireAt: expirySeconds * 1000, iceServersTtlMs: turnTtlSeconds * 1000 };
  if (!mayRelay) return { iceServers, ...end };
  const username = `${expirySeconds}:${id}`;
  const credential = createHmac('sha1', turnSecret).update(username).digest('base64');
  return { iceServers: [...iceServers, { urls: [...turnUrls], username, credential }], ...end };
}
