/** Renews the relay credentials of a call before they expire. */
import type { IceServers } from '@visavis/contract';

/** The share of their lifetime after which credentials are renewed, 0 to 1: the rest covers an outage of the server. */
const RENEW_AFTER = 0.6;
const HOUR_MS = 3_600_000;
/** Pause before a failed attempt is retried, in ms. */
const RETRY_MS = 5000;

export interface IceRenewalOptions {
  /** Returns fresh credentials, or null when the server is unreachable. */
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

  /** Starts the lifetime of credentials that have just been received. */
  schedule({ iceServersExpireAt, iceServersTtlMs }: Pick<IceServers, 'iceServersExpireAt' | 'iceServersTtlMs'>): void {
    clearTimeout(this.#timer);
    if (iceServersExpireAt === null || this.#isClosed) return;
    // Not by the time of expiry: the clocks of client and server may differ by hours. A server that does not send a lifetime
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
