/** How the mesh recognises that a participant has made a new connection (RFC 8829: the session id lasts as long as the connection). */
import type { PeerLink } from './peer-link.ts';
import { sessionIdOf } from './sdp.ts';

/** Whether an offer is one that our connection cannot take: it starts afresh, or it would collide with our own first one. */
export function isFromNewConnection(link: PeerLink | null, sdp: string): boolean {
  if (!link || link.negotiation.isOffering) return true;
  const { remoteSessionId } = link.negotiation;
  return remoteSessionId !== null && remoteSessionId !== sessionIdOf(sdp);
}
