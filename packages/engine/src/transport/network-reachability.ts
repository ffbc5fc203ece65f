/** Which transports reach a server from the local network, read from ICE gathering. Keeps candidate types, never addresses. */
import { isTurnServer } from '../common/is-turn-server.ts';

/** What ICE gathering has shown about the local network so far. */
export interface OwnNetwork {
  /** Whether UDP leaves the network; `unknown` before a STUN or TURN server has answered or failed. */
  readonly udp: 'open' | 'blocked' | 'unknown';
  /** Whether the TURN server answers; `none` where the server configures none. */
  readonly relay: 'reached' | 'unreached' | 'unknown' | 'none';
}

/** The fields of a candidate that say how it was gathered; browsers leave out the protocol to the relay. */
type Found = Pick<RTCIceCandidate, 'candidate'> & { readonly relayProtocol?: string | null };

/** The value before any gathering. */
export const UNKNOWN_NETWORK: OwnNetwork = { udp: 'unknown', relay: 'unknown' };

/** Whether both values are equal. */
export const isSameNetwork = (one: OwnNetwork | null, other: OwnNetwork): boolean =>
  one?.udp === other.udp && one.relay === other.relay;

/** The gathering of one connection (RFC 8445 section 5.1.1), from its first candidate to its end. */
export class IceGatheringProbe {
  readonly #hasRelay: boolean;
  readonly #hasUdpServer: boolean;
  #isUdpOpen = false;
  #isUdpSilent = false;
  #isRelayFound = false;
  #isRelayFoundOverTcp = false;
  #isOver = false;

  constructor(servers: readonly Pick<RTCIceServer, 'urls'>[]) {
    this.#hasRelay = servers.some(isTurnServer);
    this.#hasUdpServer = servers.flatMap(({ urls }) => urls).some(isOverUdp);
  }

  /** Adds a gathered candidate; null is the end of gathering. */
  addCandidate(found: Found | null): void {
    if (!found) {
      this.#isOver = true;
      return;
    }
    const type = /\btyp (\w+)/.exec(found.candidate)?.[1];
    const { relayProtocol } = found;
    if (type === 'srflx' || relayProtocol === 'udp') this.#isUdpOpen = true;
    if (type === 'relay') this.#isRelayFound = true;
    if (relayProtocol === 'tcp' || relayProtocol === 'tls') this.#isRelayFoundOverTcp = true;
  }

  /** Adds a server that did not answer (W3C webrtc-pc section 5.7.2: 701); one network interface is enough. */
  addError(url: string): void {
    if (isOverUdp(url)) this.#isUdpSilent = true;
  }

  get network(): OwnNetwork {
    return { udp: this.#udp(), relay: this.#relay() };
  }

  #udp(): OwnNetwork['udp'] {
    if (this.#isUdpOpen) return 'open';
    const isOnlyTcpLeft = this.#isOver && this.#hasUdpServer && this.#isRelayFoundOverTcp;
    return this.#isUdpSilent || isOnlyTcpLeft ? 'blocked' : 'unknown';
  }

  #relay(): OwnNetwork['relay'] {
    if (!this.#hasRelay) return 'none';
    if (this.#isRelayFound) return 'reached';
    return this.#isOver ? 'unreached' : 'unknown';
  }
}

const isOverUdp = (url: string): boolean => /^(stun|turn):/.test(url) && !/transport=tcp/.test(url);
