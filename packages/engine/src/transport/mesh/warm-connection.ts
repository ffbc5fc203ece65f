/**
 * A connection that is created while the server is still being contacted: the browser's threads, certificate and media sections exist when
 * the answer says whom to offer them to.
 */
import { SLOTS } from '../../media/tracks.ts';
import { type CodecsOf, type LinkStreams, SlotTransceivers } from './slot-transceivers.ts';

/** The constant part of the configuration: one transport for all media sections, and so candidates for one (RFC 9143). */
export const FIXED_CONFIGURATION = { bundlePolicy: 'max-bundle' } as const satisfies RTCConfiguration;

export class WarmConnection {
  #connection: RTCPeerConnection | null;

  /** Null where the browser creates none: the links will report it. */
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

  /** Returns the connection, once, with this configuration; null when it was used or closed. */
  take(configuration: RTCConfiguration): RTCPeerConnection | null {
    const connection = this.#connection;
    this.#connection = null;
    connection?.setConfiguration({ ...connection.getConfiguration(), ...configuration });
    return connection;
  }

  /** Closes an unused connection; idempotent. */
  close(): void {
    this.#connection?.close();
    this.#connection = null;
  }
}
