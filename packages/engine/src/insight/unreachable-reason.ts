/** The likeliest reason why a participant is unreachable, from their presence and the local network's reachability. Pure. */
import type { Participant } from '@visavis/contract';
import type { RelayOffer } from '../call/call-state.ts';
import type { LinkState } from '../transport/media-transport.ts';
import type { OwnNetwork } from '../transport/network-reachability.ts';

/**
 * The likeliest reason.
 * - `their_network`: the server has lost them, too.
 * - `udp_blocked`: the local network allows web pages only.
 * - `relay_unreached`: there is a relay, and it does not answer.
 * - `relay_withheld`: there is one, and the client's address has reached its limit of credentials.
 * - `no_relay`: the server has none, and neither network accepts direct connections.
 * - `path_lost`: the present network path has failed; ICE searches another one.
 * - `no_path`: ICE found no path.
 */
export type LinkReason =
  | 'their_network'
  | 'udp_blocked'
  | 'relay_unreached'
  | 'relay_withheld'
  | 'no_relay'
  | 'path_lost'
  | 'no_path';

export interface LinkFacts extends Pick<Participant, 'presence'> {
  readonly link: LinkState;
  /** Whether this link has ever been connected. */
  readonly hasConnected: boolean;
}

/** Null while the link is well, or its trouble too young for a reason. */
export function linkReason(
  { link, presence, hasConnected }: LinkFacts,
  network: OwnNetwork,
  relay: RelayOffer,
): LinkReason | null {
  if (link === 'connected' || link === 'connecting' || link === 'closed') return null;
  if (presence === 'away') return 'their_network';
  if (link === 'unstable') return null;
  if (link === 'reconnecting' && hasConnected) return 'path_lost';
  if (network.udp === 'blocked') return 'udp_blocked';
  if (network.relay === 'unreached') return 'relay_unreached';
  if (network.relay === 'none') return relay === 'withheld' ? 'relay_withheld' : 'no_relay';
  return 'no_path';
}
