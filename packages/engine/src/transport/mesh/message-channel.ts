/**
 * The data channel of one connection: text to the participant at its other end, in order and without loss for as long as the
 * connection lives. It knows no topics, and what was under way when the connection ends is lost.
 */
import { TokenBucket } from '../../common/token-bucket.ts';
import { MESSAGE_MAX_UNITS } from '../message-size.ts';

/** Negotiated in the application (W3C webrtc-pc section 6.1): both ends open it by this number, without an exchange of its own. */
const CHANNEL_ID = 0;
const CHANNEL_LABEL = 'messages';

/**
 * Texts of one participant that are taken before they are even parsed: so many at once, since a link that is back may bring 400 messages and
 * 270 pieces of history, and so many a second. What is over that waits, so that nothing is lost singly ...
 */
const TEXT_BURST = 1000;
const TEXTS_PER_SECOND = 100;
/** ... and is taken in batches with this pause, in ms: each is drawn by itself otherwise. */
const BATCH_MS = 100;
/** A participant who has more than this waiting, in UTF-16 units and with so many for each text, is not listened to any more. */
const WAITING_MAX_UNITS = 1024 * 1024;
const TEXT_OVERHEAD_UNITS = 64;

/** What one participant may say; outlives their connections, or each new one would come with a new budget. */
export const textBudget = (): TokenBucket => new TokenBucket(TEXT_BURST, TEXTS_PER_SECOND);

export interface PeerMessageChannelOptions {
  readonly connection: RTCPeerConnection;
  /** Of the participant at the other end. */
  readonly texts: TokenBucket;
  /** It has opened, or is over. */
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
      if (typeof data === 'string' && data.length <= MESSAGE_MAX_UNITS) this.#receive(data);
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

  /** Hands over what the budget bears, in order. */
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
