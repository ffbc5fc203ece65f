/** Keeps the relay credentials of a call from running out: asks for new ones well before the old ones end. It knows no connection. */
import type { IceServers } from '@visavis/contract';

/** The part of their life after which credentials are renewed, 0 to 1: what is left must do for a server that is away meanwhile. */
const RENEW_AFTER = 0.6;
const HOUR_MS = 3_600_000;
/** Pause before an attempt that brought nothing is repeated, in ms. */
const RETRY_MS = 5000;

export interface IceRenewalOptions {
  /** Fresh credentials, or null when the server cannot be asked now. */
  readonly ask: () => Promise<IceServers | null>;
  readonly onRenewed: (servers: IceServers) => void;
}

export class CredentialRenewal {
  readonly #options: IceRenewalOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(options: IceRenewalOptions) {
    this.#options = options;
  }

  /** Credentials have just come: the next renewal is counted from now. */
  schedule({ iceServersExpireAt, iceServersTtlMs }: Pick<IceServers, 'iceServersExpireAt' | 'iceServersTtlMs'>): void {
    clearTimeout(this.#timer);
    if (iceServersExpireAt === null || this.#isClosed) return;
    // Not by the moment that they end at: our clock and the server's may be hours apart. A server that does not say how long they last yet
    // is asked again after an hour at most.
    const lifeMs = iceServersTtlMs ?? Math.min(HOUR_MS, Math.max(0, iceServersExpireAt - Date.now()));
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
