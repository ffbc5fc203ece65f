/** Both data channels of one connection, made and ended together. It knows neither what they carry nor for whom. */
import { BulkChannel } from './bulk-channel.ts';
import { LinkChannel, type LinkChannelOptions } from './message-channel.ts';

export interface LinkChannelsOptions extends LinkChannelOptions {
  readonly onFrame: (frame: ArrayBuffer) => void;
}

export class LinkChannels {
  readonly text: LinkChannel;
  readonly bulk: BulkChannel;

  constructor(options: LinkChannelsOptions) {
    this.text = new LinkChannel(options);
    this.bulk = new BulkChannel(options);
  }

  /** Makes our ends; idempotent. When to call it, `LinkChannel.create` says. */
  create(): void {
    this.text.create();
    this.bulk.create();
  }

  /** Ends both together with their connection; idempotent. */
  close(): void {
    this.text.close();
    this.bulk.close();
  }
}
