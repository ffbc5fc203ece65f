/** Detects that a participant has created a new connection (RFC 8829: the session id lasts as long as the connection). */
import type { PeerLink } from './peer-link.ts';
import { sessionIdOf } from './sdp.ts';

/** Whether the local connection cannot take an offer: the offer starts a new session, or collides with the first local offer. */
export function isFromNewConnection(link: PeerLink | null, sdp: string): boolean {
  if (!link || link.negotiation.isOffering) return true;
  const { remoteSessionId } = link.negotiation;
  return remoteSessionId !== null && remoteSessionId !== sessionIdOf(sdp);
}
