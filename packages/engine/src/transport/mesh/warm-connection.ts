/**
 * One connection, made while the server is still being reached: the browser's threads, certificate and media lines are there when the
 * answer says whom to offer them to. It knows nobody.
 */
import { SLOTS } from '../../media/tracks.ts';
import { type CodecsOf, type LinkStreams, SlotTransceivers } from './slot-transceivers.ts';

/** What does not change between making a connection and using it: one transport for all media lines, and so candidates for one (RFC 9143). */
export const FIXED_CONFIGURATION = { bundlePolicy: 'max-bundle' } as const satisfies RTCConfiguration;

export class WarmConnection {
  #connection: RTCPeerConnection | null;

  /** Null where the browser makes none: the links themselves will say so. */
  static create(...parts: ConstructorParameters<typeof WarmConnection>): WarmConnection | null {
    try {
      return new WarmConnection(...parts);
    } catch {
      return null;
    }
  }

  constructor(create: (configuration: RTCConfiguration) => RTCPeerConnection, streams: LinkStreams, codecsOf: CodecsOf) {
    this.#connection = create(FIXED_CONFIGURATION);
    new SlotTransceivers(this.#connection, SLOTS, streams, codecsOf).create();
  }

  /** Hands it over, once, in this configuration; null when it is gone. */
  take(configuration: RTCConfiguration): RTCPeerConnection | null {
    const connection = this.#connection;
    this.#connection = null;
    connection?.setConfiguration({ ...connection.getConfiguration(), ...configuration });
    return connection;
  }

  /** Nobody needs it; idempotent. */
  close(): void {
    this.#connection?.close();
    this.#connection = null;
  }
}
