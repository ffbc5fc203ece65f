/**
 * The data channel of one connection: text to the participant at its other end, in order and without loss for as long as the
 * connection lives. It knows no topics, and what was under way when the connection ends is lost.
 */

/** Negotiated in the application (W3C webrtc-pc section 6.1): both ends open it by this number, without an exchange of its own. */
const CHANNEL_ID = 0;
const CHANNEL_LABEL = 'messages';

/** The longest text that every browser carries whole, in UTF-16 units of which each may take three bytes (RFC 8831 section 6.6). */
export const MESSAGE_MAX_UNITS = 16 * 1024;

export interface LinkChannelOptions {
  readonly connection: RTCPeerConnection;
  /** It has opened, or is over. */
  readonly onOpen: (isOpen: boolean) => void;
  readonly onText: (text: string) => void;
}

export class LinkChannel {
  readonly #options: LinkChannelOptions;
  #channel: RTCDataChannel | null = null;

  constructor(options: LinkChannelOptions) {
    this.#options = options;
  }

  /**
   * Makes our end; idempotent. The offerer calls it before its first offer, the answerer once that offer is applied: earlier the browser
   * would ask for a negotiation of its own.
   */
  create(): void {
    if (this.#channel) return;
    const channel = this.#options.connection.createDataChannel(CHANNEL_LABEL, { negotiated: true, id: CHANNEL_ID });
    this.#channel = channel;
    channel.onopen = () => this.#options.onOpen(true);
    channel.onclose = () => this.#options.onOpen(false);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && data.length <= MESSAGE_MAX_UNITS) this.#options.onText(data);
    };
  }

  /** Hands a text of at most {@link MESSAGE_MAX_UNITS} over; false when the channel does not carry now. */
  send(text: string): boolean {
    if (this.#channel?.readyState !== 'open') return false;
    try {
      this.#channel.send(text);
      return true;
    } catch {
      // Its buffer is full: the other side has not read for a long time, and counts as not reached.
      return false;
    }
  }

  /** Ends it together with its connection; idempotent. */
  close(): void {
    const channel = this.#channel;
    if (!channel) return;
    const wasOpen = channel.readyState === 'open';
    channel.onopen = channel.onclose = channel.onmessage = null;
    channel.close();
    if (wasOpen) this.#options.onOpen(false);
  }
}
