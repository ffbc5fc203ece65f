/** Distinguishes TURN servers from other ICE servers; pure. */
import type { IceServer } from '@visavis/contract';

/** Whether one of the server's URLs is that of a TURN server (`turn:` or `turns:`, RFC 7065). */
export const isTurnServer = ({ urls }: { readonly urls: IceServer['urls'] }): boolean =>
  [urls].flat().some((url) => url.startsWith('turn'));
