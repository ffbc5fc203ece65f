/**
 * The second data channel of a connection: binary frames in order and without loss while the connection lives, with a bound on the bytes
 * that wait in memory.
 */
import { BULK_FRAME_MAX_BYTES } from '@visavis/contract/peer-messages/message';
import { TokenBucket } from '../../common/token-bucket.ts';
import type { BulkPort } from '../bulk-port.ts';

/** Negotiated by the application, like the first channel (message-channel.ts); a channel of its own, so that a file does not delay a message. */
const CHANNEL_ID = 1;
const CHANNEL_LABEL = 'bulk';

/** Above the higher number of buffered bytes the sender waits until the lower number is left. */
const HIGH_WATER_BYTES = 1024 * 1024;
const LOW_WATER_BYTES = 256 * 1024;

/**
 * Frames smaller than this cost the page more than their bytes: 14,000 a second blocked its main thread (measured). A file has one for each
 * 16 large frames, so that this rate carries 200 MB/s. A participant who sends more small frames is misbehaving: the channel closes.
 */
const SMALL_FRAME_BYTES = 16 * 1024;
const SMALL_BURST = 1000;
const SMALL_PER_SECOND = 200;

export interface BulkChannelOptions {
  readonly connection: RTCPeerConnection;
  readonly onFrame: (frame: ArrayBuffer) => void;
}

export class BulkChannel implements BulkPort {
  readonly #options: BulkChannelOptions;
  readonly #waiting = new Set<(isReady: boolean) => void>();
  readonly #small = new TokenBucket(SMALL_BURST, SMALL_PER_SECOND);
  #channel: RTCDataChannel | null = null;
  #isOver = false;

  constructor(options: BulkChannelOptions) {
    this.#options = options;
  }

  /** Creates the local end, together with the first channel; idempotent. */
  create(): void {
    if (this.#channel || this.#isOver) return;
    const channel = this.#options.connection.createDataChannel(CHANNEL_LABEL, { negotiated: true, id: CHANNEL_ID });
    this.#channel = channel;
    channel.binaryType = 'arraybuffer';
    channel.bufferedAmountLowThreshold = LOW_WATER_BYTES;
    channel.onopen = channel.onbufferedamountlow = () => this.#settle(true);
    channel.onclose = () => this.close();
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data instanceof ArrayBuffer && data.byteLength <= BULK_FRAME_MAX_BYTES) this.#receive(data);
    };
  }

  ready(): Promise<boolean> {
    if (this.#isOver) return Promise.resolve(false);
    const isReady = this.#channel?.readyState === 'open' && this.#channel.bufferedAmount < HIGH_WATER_BYTES;
    return isReady ? Promise.resolve(true) : new Promise((resolve) => this.#waiting.add(resolve));
  }

  send(frame: Uint8Array<ArrayBuffer>): boolean {
    if (this.#channel?.readyState !== 'open') return false;
    try {
      this.#channel.send(frame);
      return true;
    } catch {
      // The channel is closing, or its buffer is full: a sender that waits for `ready` never fills it.
      return false;
    }
  }

  /** Closes the channel together with its connection; idempotent. */
  close(): void {
    this.#isOver = true;
    const channel = this.#channel;
    if (channel) {
      channel.onopen = channel.onbufferedamountlow = channel.onclose = channel.onmessage = null;
      channel.close();
    }
    this.#settle(false);
  }

  #receive(frame: ArrayBuffer): void {
    if (frame.byteLength < SMALL_FRAME_BYTES) {
      if (this.#small.waitMs(performance.now()) > 0) {
        this.close();
        return;
      }
      this.#small.take();
    }
    this.#options.onFrame(frame);
  }

  #settle(isReady: boolean): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve(isReady);
  }
}
