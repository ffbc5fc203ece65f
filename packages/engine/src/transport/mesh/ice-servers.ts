/** Converts the ICE servers of the contract for an RTCPeerConnection. */
import type { IceServer } from '@visavis/contract';

/** The browser's mutable type. */
export const plainIceServers = (servers: readonly IceServer[]): RTCIceServer[] => servers.map((server) => ({ ...server }));
