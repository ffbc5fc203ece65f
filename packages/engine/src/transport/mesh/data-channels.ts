/** Both data channels of one connection, created and closed together. */
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

  /** Creates the local ends; idempotent. `PeerMessageChannel.create` says when to call it. */
  create(): void {
    this.text.create();
    this.bulk.create();
  }

  /** Closes both together with their connection; idempotent. */
  close(): void {
    this.text.close();
    this.bulk.close();
  }
}
