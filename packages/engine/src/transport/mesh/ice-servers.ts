/** ICE servers as the contract has them and as a connection takes them. */
import type { IceServer } from '@visavis/contract';

/** Whether it is a relay (TURN). */
export const isRelay = ({ urls }: IceServer): boolean => [urls].flat().some((url) => url.startsWith('turn'));

/** The browser's own mutable form. */
export const plainIceServers = (servers: readonly IceServer[]): RTCIceServer[] => servers.map((server) => ({ ...server }));
