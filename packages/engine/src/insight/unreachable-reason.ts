/** Why somebody can't be seen: what is known of them and of our own network in, the likeliest reason out. Pure, and without words. */
import type { Participant } from '@visavis/contract';
import type { RelayOffer } from '../call/call-state.ts';
import type { LinkState } from '../transport/media-transport.ts';
import type { OwnNetwork } from '../transport/network-reachability.ts';

/**
 * The likeliest reason.
 * - `their_network`: the server has lost them, too.
 * - `udp_blocked`: our own network lets nothing out but web pages.
 * - `relay_unreached`: there is a relay, and it does not answer us.
 * - `relay_withheld`: there is one, and our network has reached its share of it for now.
 * - `no_relay`: the server offers none, and the two networks let nobody in.
 * - `path_lost`: the way that there was has ended; another one is looked for.
 * - `no_path`: no way was found at all.
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
  /** Whether this link has ever carried. */
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
