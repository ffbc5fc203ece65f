/** Reads a few facts from session descriptions; never changes one. */

/**
 * The `sess-id` of the origin line. It is constant for the life of an RTCPeerConnection and differs between two of them
 * (RFC 8829 section 5.2.1): an offer with another one comes from a new connection.
 */
export function sessionIdOf(sdp: string): string | null {
  return /^o=\S+ (\S+) /m.exec(sdp)?.[1] ?? null;
}

/** The ICE user name fragments of a description; they identify its generation (RFC 8839 section 5.4). */
export function usernameFragmentsOf(sdp: string): ReadonlySet<string> {
  return new Set([...sdp.matchAll(/^a=ice-ufrag:(\S+)/gm)].map((match) => match[1] ?? ''));
}

/** Whether Firefox wrote this description: its origin line says so. */
export function isFromFirefox(sdp = ''): boolean {
  return /^o=mozilla/m.test(sdp);
}
