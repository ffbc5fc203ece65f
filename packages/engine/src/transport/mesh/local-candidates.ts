/** Sends local candidates as they are gathered (trickle ICE, RFC 8838), and reads what they say about the network. */
import type { Signal } from '../../signaling/signaling-port.ts';
import { IceGatheringProbe, isSameNetwork, type OwnNetwork } from '../network-reachability.ts';
import { plainCandidate } from './candidate-buffer.ts';

export interface LocalCandidatesOptions {
  readonly connection: RTCPeerConnection;
  /** A minimal client throws on the end of candidates: it is not sent. */
  readonly isMinimal: boolean;
  readonly send: (signal: Extract<Signal, { type: 'candidate' }>) => unknown;
  /** The network's reachability has changed, or is known for the first time; called before the candidate is sent. */
  readonly onNetwork: (network: OwnNetwork) => void;
}

export class LocalCandidates {
  readonly #options: LocalCandidatesOptions;
  readonly #probe: IceGatheringProbe;
  #network: OwnNetwork | null = null;

  constructor(options: LocalCandidatesOptions) {
    const { connection } = options;
    this.#options = options;
    this.#probe = new IceGatheringProbe(connection.getConfiguration().iceServers ?? []);
    connection.onicecandidate = ({ candidate }) => this.#send(candidate);
    connection.onicecandidateerror = ({ url }) => this.#updateReachability(() => this.#probe.addError(url));
  }

  /** Removes the listeners from the connection; idempotent. */
  close(): void {
    const { connection } = this.#options;
    connection.onicecandidate = connection.onicecandidateerror = null;
  }

  #send(candidate: RTCIceCandidate | null): void {
    this.#updateReachability(() => this.#probe.addCandidate(candidate));
    if (!candidate && this.#options.isMinimal) return;
    this.#options.send({ type: 'candidate', candidate: candidate && plainCandidate(candidate) });
  }

  #updateReachability(update: () => void): void {
    update();
    const { network } = this.#probe;
    if (isSameNetwork(this.#network, network)) return;
    this.#network = network;
    this.#options.onNetwork(network);
  }
}
