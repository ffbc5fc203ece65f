/** Makes a link: on the warm connection where that one fits, or else on one of its own. */
import type { Slot } from '../../media/tracks.ts';
import { SLOTS } from '../../media/tracks.ts';
import { PeerLink } from './peer-link.ts';
import type { PeerLinkOptions } from './peer-link-options.ts';
import { FIXED_CONFIGURATION, type WarmConnection } from './warm-connection.ts';

/** What every link of a mesh is made of. */
export interface LinkParts extends Pick<PeerLinkOptions, 'streams' | 'codecsOf'> {
  readonly createPeerConnection: (configuration: RTCConfiguration) => RTCPeerConnection;
  /** The connection made ahead for the first offer; null: there is none. */
  readonly spare: WarmConnection | null;
}

/** What the page of a bare client can render: a second video would replace the first. */
const BARE_SLOTS: readonly Slot[] = ['microphone', 'camera'];

/** A link on a new connection in this configuration; throws where the browser makes none. */
export function createPeerLink(
  parts: LinkParts,
  ice: Required<Pick<RTCConfiguration, 'iceServers' | 'iceTransportPolicy'>>,
  options: Omit<PeerLinkOptions, 'connection' | 'streams' | 'codecsOf' | 'slots'>,
): PeerLink {
  const { isBare, isOfferer } = options;
  const { streams, codecsOf } = parts;
  const configuration = { ...FIXED_CONFIGURATION, ...ice };
  // The media lines of the warm connection are those of a full client.
  const warm = isOfferer && !isBare ? parts.spare?.take(configuration) : null;
  const connection = warm ?? parts.createPeerConnection(configuration);
  return new PeerLink({ ...options, connection, streams, codecsOf, slots: isBare ? BARE_SLOTS : SLOTS });
}
