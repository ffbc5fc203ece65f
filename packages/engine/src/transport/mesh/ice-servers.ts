/** ICE servers of the contract in the form that a connection takes. */
import type { IceServer } from '@visavis/contract';

/** The browser's own mutable form. */
export const plainIceServers = (servers: readonly IceServer[]): RTCIceServer[] => servers.map((server) => ({ ...server }));
