/** Both data channels of one connection, made and ended together. It knows neither what they carry nor for whom. */
import { BulkChannel } from './bulk-channel.ts';
import { PeerMessageChannel, type PeerMessageChannelOptions } from './message-channel.ts';

export interface DataChannelsOptions extends PeerMessageChannelOptions {
  readonly onFrame: (frame: ArrayBuffer) => void;
}

export class DataChannels {
  readonly text: PeerMessageChannel;
  readonly bulk: BulkChannel;

  constructor(options: DataChannelsOptions) {
    this.text = new PeerMessageChannel(options);
    this.bulk = new BulkChannel(options);
  }

  /** Makes our ends; idempotent. When to call it, `PeerMessageChannel.create` says. */
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
