/** Keeps the relay credentials of a call from running out: asks for new ones well before the old ones end. It knows no connection. */
import type { IceServers } from '@visavis/contract';

/** The part of their life after which credentials are renewed, 0 to 1: what is left must do for a server that is away meanwhile. */
const RENEW_AFTER = 0.6;
/** Pause before an attempt that brought nothing is repeated, in ms. */
const RETRY_MS = 5000;

export interface IceRenewalOptions {
  /** Fresh credentials, or null when the server cannot be asked now. */
  readonly ask: () => Promise<IceServers | null>;
  readonly onRenewed: (servers: IceServers) => void;
}

export class IceRenewal {
  readonly #options: IceRenewalOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(options: IceRenewalOptions) {
    this.#options = options;
  }

  /** Credentials are here that end at `iceServersExpireAt` (ms since the epoch; null: never): the next renewal is counted from now. */
  schedule({ iceServersExpireAt }: Pick<IceServers, 'iceServersExpireAt'>): void {
    clearTimeout(this.#timer);
    if (iceServersExpireAt === null || this.#isClosed) return;
    // Our clock may differ from the server's: a life that looks over already is renewed soon, and not without end.
    const lifeMs = Math.max(0, iceServersExpireAt - Date.now());
    this.#timer = setTimeout(() => void this.#renew(), Math.max(RETRY_MS, lifeMs * RENEW_AFTER));
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #renew(): Promise<void> {
    const servers = await this.#options.ask();
    if (this.#isClosed) return;
    if (servers) {
      this.#options.onRenewed(servers);
      this.schedule(servers);
    } else {
      this.#timer = setTimeout(() => void this.#renew(), RETRY_MS);
    }
  }
}
