/** Creates a link: on the warm connection where its configuration fits, otherwise on a new connection. */
import type { Slot } from '../../media/tracks.ts';
import { SLOTS } from '../../media/tracks.ts';
import { PeerLink } from './peer-link.ts';
import type { PeerLinkOptions } from './peer-link-options.ts';
import { FIXED_CONFIGURATION, type WarmConnection } from './warm-connection.ts';

/** What all links of a mesh share. */
export interface LinkParts extends Pick<PeerLinkOptions, 'streams' | 'codecsOf'> {
  readonly createPeerConnection: (configuration: RTCConfiguration) => RTCPeerConnection;
  /** The connection that was made ahead for the first offer; null without one. */
  readonly spare: WarmConnection | null;
}

/** The page of a minimal client renders one video: a second one would replace it. */
const MINIMAL_SLOTS: readonly Slot[] = ['microphone', 'camera'];

/** Creates a link on a new connection; throws where the browser cannot create one. */
export function createPeerLink(
  parts: LinkParts,
  ice: Required<Pick<RTCConfiguration, 'iceServers' | 'iceTransportPolicy'>>,
  options: Omit<PeerLinkOptions, 'connection' | 'streams' | 'codecsOf' | 'slots'>,
): PeerLink {
  const { isMinimal, isOfferer } = options;
  const { streams, codecsOf } = parts;
  const configuration = { ...FIXED_CONFIGURATION, ...ice };
  // The media sections of the warm connection are those of a full client.
  const warm = isOfferer && !isMinimal ? parts.spare?.take(configuration) : null;
  const connection = warm ?? parts.createPeerConnection(configuration);
  return new PeerLink({ ...options, connection, streams, codecsOf, slots: isMinimal ? MINIMAL_SLOTS : SLOTS });
}
