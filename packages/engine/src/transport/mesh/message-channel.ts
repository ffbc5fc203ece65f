/**
 * The first data channel of a connection: texts to the remote participant, in order and without loss while the connection lives.
 * Texts that are in flight when the connection ends are lost.
 */
import { MESSAGE_MAX_UNITS } from '@visavis/contract/peer-messages/message';
import { TokenBucket } from '../../common/token-bucket.ts';

/** Negotiated by the application (W3C webrtc-pc section 6.1): both ends open it by this number, without an exchange. */
const CHANNEL_ID = 0;
const CHANNEL_LABEL = 'messages';

/**
 * Texts of one participant that are accepted before parsing: this many at once, since a recovered link may bring 400 messages and
 * 270 pieces of history, and then this many a second. Texts over the limit wait, so that none is lost ...
 */
const TEXT_BURST = 1000;
const TEXTS_PER_SECOND = 100;
/** ... and are delivered in batches at this interval, in ms: one by one, each would render by itself. */
const BATCH_MS = 100;
/** A participant with more than this waiting, in UTF-16 units plus a constant for each text, is not read any more. */
const WAITING_MAX_UNITS = 1024 * 1024;
const TEXT_OVERHEAD_UNITS = 64;

/** The rate limit of one participant's texts. It outlives their connections: otherwise a new connection would reset it. */
export const textBudget = (): TokenBucket => new TokenBucket(TEXT_BURST, TEXTS_PER_SECOND);

export interface PeerMessageChannelOptions {
  readonly connection: RTCPeerConnection;
  /** A text of the remote participant. */
  readonly texts: TokenBucket;
  /** The channel has opened or closed. */
  readonly onOpen: (isOpen: boolean) => void;
  readonly onText: (text: string) => void;
}

export class PeerMessageChannel {
  readonly #options: PeerMessageChannelOptions;
  #channel: RTCDataChannel | null = null;
  #waiting: string[] = [];
  #waitingUnits = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PeerMessageChannelOptions) {
    this.#options = options;
  }

  /**
   * Creates the local end; idempotent. The offerer calls it before its first offer, the answerer once that offer is applied: earlier, the
   * browser would fire `negotiationneeded`.
   */
  create(): void {
    if (this.#channel) return;
    const channel = this.#options.connection.createDataChannel(CHANNEL_LABEL, { negotiated: true, id: CHANNEL_ID });
    this.#channel = channel;
    channel.onopen = () => this.#options.onOpen(true);
    channel.onclose = () => this.#options.onOpen(false);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && data.length <= MESSAGE_MAX_UNITS) this.#receive(data);
    };
  }

  /** Sends a text of at most {@link MESSAGE_MAX_UNITS}; false when the channel cannot carry it now. */
  send(text: string): boolean {
    if (this.#channel?.readyState !== 'open') return false;
    try {
      this.#channel.send(text);
      return true;
    } catch {
      // The buffer is full: the remote side has not read for a long time, and counts as unreachable.
      return false;
    }
  }

  /** Closes the channel together with its connection; idempotent. */
  close(): void {
    const channel = this.#channel;
    if (!channel) return;
    const wasOpen = channel.readyState === 'open';
    clearTimeout(this.#timer);
    this.#waiting = [];
    channel.onopen = channel.onclose = channel.onmessage = null;
    channel.close();
    if (wasOpen) this.#options.onOpen(false);
  }

  #receive(text: string): void {
    this.#waiting.push(text);
    this.#waitingUnits += text.length + TEXT_OVERHEAD_UNITS;
    if (this.#waitingUnits > WAITING_MAX_UNITS) this.close();
    else if (this.#timer === undefined) this.#deliver();
  }

  /** Delivers what the rate limit allows, in order. */
  #deliver(): void {
    const { texts, onText } = this.#options;
    this.#timer = undefined;
    for (let text = this.#waiting[0]; text !== undefined; text = this.#waiting[0]) {
      if (texts.waitMs(performance.now()) > 0) {
        this.#timer = setTimeout(() => this.#deliver(), BATCH_MS);
        return;
      }
      texts.take();
      this.#waiting.shift();
      this.#waitingUnits -= text.length + TEXT_OVERHEAD_UNITS;
      onText(text);
    }
  }
}
