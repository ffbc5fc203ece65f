/** The media transport of one call: created after the first answer to its join, by the room's topology, with everything that was set before. */
import type { Joined } from '@visavis/contract';
import type { DataUse } from '../transport/data-use.ts';
import type { MediaTransport, TransportEvent, TransportFactory } from '../transport/media-transport.ts';
import type { CallParts } from './call-parts.ts';

export class CallTransport {
  readonly #parts: Pick<CallParts, 'transports' | 'signaling'>;
  readonly #emit: (event: TransportEvent) => void;
  #current: MediaTransport | null = null;
  #topology: Joined['topology'] | null = null;
  #isRelayOnly = false;
  #dataUse: DataUse = 'full';

  constructor(parts: Pick<CallParts, 'transports' | 'signaling'>, emit: (event: TransportEvent) => void) {
    this.#parts = parts;
    this.#emit = emit;
  }

  /** Null before the first join is answered. */
  get current(): MediaTransport | null {
    return this.#current;
  }

  /** The transport for this answer. Null: this client does not have the room's topology, or the room has changed it since. */
  open({ self, iceServers, topology }: Joined): MediaTransport | null {
    if (this.#current) return topology === this.#topology ? this.#current : null;
    // A newer server may name a topology that is missing in the types.
    const create: TransportFactory | undefined = this.#parts.transports[topology];
    if (!create) return null;
    this.#topology = topology;
    this.#current = create({ selfId: self.id, iceServers }, this.#parts.signaling, this.#emit);
    this.#current.setRelayOnly(this.#isRelayOnly);
    this.#current.setDataUse(this.#dataUse);
    return this.#current;
  }

  setRelayOnly(isOn: boolean): void {
    this.#isRelayOnly = isOn;
    this.#current?.setRelayOnly(isOn);
  }

  setDataUse(use: DataUse): void {
    this.#dataUse = use;
    this.#current?.setDataUse(use);
  }
}
