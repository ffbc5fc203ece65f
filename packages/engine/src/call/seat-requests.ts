/** Requests the local seat until the server gives a final answer. */
import type { Joined, MediaState, RefusalCode } from '@visavis/contract';
import type { SignalingPort } from '../signaling/signaling-port.ts';

/** Pause before an unanswered join is retried, in ms. */
const RETRY_MS = 2000;

interface SeatRequestsOptions {
  readonly signaling: Pick<SignalingPort, 'join'>;
  /** The join request with its values at the moment of sending. */
  readonly media: () => MediaState;
  readonly onJoined: (joined: Joined) => void;
  readonly onRefused: (code: RefusalCode) => void;
}

export class SeatRequests {
  readonly #options: SeatRequestsOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(options: SeatRequestsOptions) {
    this.#options = options;
  }

  /** Requests the seat under this name now, and again while the answer may change. */
  send(name: string): void {
    clearTimeout(this.#timer);
    this.#options.signaling.join(name, this.#options.media(), (answer) => {
      if (this.#isClosed) return;
      if (answer.ok) this.#options.onJoined(answer.value);
      else if (isWorthRetrying(answer.code)) this.#timer = setTimeout(() => this.send(name), RETRY_MS);
      else this.#options.onRefused(answer.code);
    });
  }

  /** Ignores all further answers. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }
}

function isWorthRetrying(code: string): code is 'unreachable' | 'unavailable' | 'internal' | 'rate_limited' {
  return code === 'unreachable' || code === 'unavailable' || code === 'internal' || code === 'rate_limited';
}
