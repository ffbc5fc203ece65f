/**
 * An RTCPeerConnection without a network: the signaling state machine, transceivers, negotiation-needed, ICE generations and
 * candidates of W3C webrtc-pc, as strict as a browser about their order. Two of them are connected once both are stable and each
 * has applied a candidate of the other's current generation.
 */
import { FakeDataChannel } from './fake-data-channel.ts';
import { FakeTraffic } from './fake-traffic.ts';

let serial = 0;
/** Every connection by its session id, to find the remote end of a data channel. */
const connections = new Map<string, FakePeerConnection>();

interface FakeDescription {
  readonly type: RTCSdpType;
  readonly sdp: string;
}

/** A track with an identity only. */
const receiverTrack = (kind: string) => ({ kind, id: `received-${++serial}` }) as unknown as MediaStreamTrack;

/** One transceiver of a {@link FakePeerConnection}. */
export class FakeTransceiver {
  mid: string | null;
  direction: RTCRtpTransceiverDirection;
  readonly sender: {
    track: MediaStreamTrack | null;
    replaceTrack(track: MediaStreamTrack | null): Promise<void>;
    setStreams(...streams: MediaStream[]): void;
    getParameters(): RTCRtpSendParameters;
    setParameters(parameters: RTCRtpSendParameters): Promise<void>;
  };
  readonly receiver: { readonly track: MediaStreamTrack; getSynchronizationSources(): RTCRtpSynchronizationSource[] };
  /** Audio level of the last packet; null: none lately. */
  level: number | null = null;

  constructor(kind: string, direction: RTCRtpTransceiverDirection, mid: string | null, track: MediaStreamTrack | null) {
    this.mid = mid;
    this.direction = direction;
    this.receiver = {
      track: receiverTrack(kind),
      getSynchronizationSources: () =>
        this.level === null ? [] : [{ source: 1, rtpTimestamp: 0, timestamp: Date.now(), audioLevel: this.level }],
    };
    let parameters: RTCRtpSendParameters = { transactionId: '', codecs: [], headerExtensions: [], rtcp: {}, encodings: [{}] };
    this.sender = {
      track,
      getParameters: () => structuredClone(parameters),
      async setParameters(next) {
        parameters = next;
      },
      async replaceTrack(next) {
        this.track = next;
      },
      setStreams: () => undefined,
    };
  }
}

export class FakePeerConnection {
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: RTCIceCandidate | null }) => void) | null = null;
  onicecandidateerror: ((event: { url: string }) => void) | null = null;
  ontrack: ((event: { transceiver: RTCRtpTransceiver }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: FakeDescription | null = null;
  remoteDescription: FakeDescription | null = null;
  /** Counts the negotiation steps; `offers` counts local ones. */
  readonly counts = { offers: 0, rollbacks: 0, iceRestarts: 0 };
  readonly applied: RTCIceCandidateInit[] = [];
  configuration: RTCConfiguration;
  /** Data channels by their negotiated id. */
  readonly channels = new Map<number, FakeDataChannel>();
  isFlowing = true;
  /** No candidate pair connects any more, as behind a firewall that has just closed. */
  isStuck = false;
  /** The camera's video has frozen while other media arrives. */
  isVideoFrozen = false;
  /** The network path's figures. */
  readonly traffic = new FakeTraffic();
  /** Makes every local description longer by these lines, as an offer of many lines makes its answer. */
  padding = '';
  /** The local candidate is a relay. */
  isRelayed = false;
  readonly #sessionId = `${++serial}`;
  readonly #transceivers: FakeTransceiver[] = [];
  #stable: { local: FakeDescription | null; remote: FakeDescription | null } = { local: null, remote: null };
  #ufrag = `u${++serial}`;
  #wantsIceRestart = false;
  #isCheckQueued = false;
  readonly #isFirefox: boolean;
  /** The local DTLS role, which only the first answer decides. */
  #dtlsSide: 'active' | 'passive' | null = null;

  /** @param isFirefox writes its name into descriptions, and always takes the active DTLS role in answers. */
  constructor(configuration: RTCConfiguration = {}, isFirefox = false) {
    this.configuration = configuration;
    this.#isFirefox = isFirefox;
    connections.set(this.#sessionId, this);
  }

  /** This fake as the real type. */
  asReal(): RTCPeerConnection {
    // The engine uses the members above only; the real interface has a hundred more.
    return this as unknown as RTCPeerConnection;
  }

  addTransceiver(trackOrKind: MediaStreamTrack | string, init: RTCRtpTransceiverInit = {}): FakeTransceiver {
    const track = typeof trackOrKind === 'string' ? null : trackOrKind;
    const kind = track?.kind ?? String(trackOrKind);
    const transceiver = new FakeTransceiver(kind, init.direction ?? 'sendrecv', null, track);
    this.#transceivers.push(transceiver);
    this.#checkNegotiation();
    return transceiver;
  }

  createDataChannel(_label: string, { id = 0 }: RTCDataChannelInit): FakeDataChannel {
    const channel = new FakeDataChannel(id, () => (this.isFlowing ? this.#otherEnd()?.channels.get(id) : undefined) ?? null);
    this.channels.set(id, channel);
    this.#checkNegotiation();
    return channel;
  }

  getTransceivers(): FakeTransceiver[] {
    return [...this.#transceivers];
  }

  getConfiguration(): RTCConfiguration {
    return this.configuration;
  }

  setConfiguration(configuration: RTCConfiguration): void {
    this.configuration = configuration;
  }

  /** Media arrives while {@link isFlowing}: every reading finds more of it. */
  async getStats(): Promise<RTCStatsReport> {
    this.traffic.arrive({ isFlowing: this.isFlowing, isVideoMoving: !this.isVideoFrozen });
    return this.traffic.report(this.#transceivers, this.isRelayed);
  }

  restartIce(): void {
    this.counts.iceRestarts += 1;
    this.#wantsIceRestart = true;
    this.#checkNegotiation();
  }

  async setLocalDescription(): Promise<void> {
    await this.#step();
    if (this.signalingState === 'have-remote-offer') {
      if (
        this.remoteDescription?.sdp !== this.#stable.remote?.sdp &&
        isNewGeneration(this.#stable.remote, this.remoteDescription)
      ) {
        this.#ufrag = this.#stable.remote ? `u${++serial}` : this.#ufrag;
      }
      this.#dtlsSide = this.#isFirefox ? 'active' : (this.#dtlsSide ?? 'active');
      this.localDescription = { type: 'answer', sdp: this.#describe(this.#dtlsSide) };
      this.#becomeStable();
    } else {
      if (this.#wantsIceRestart && this.localDescription) this.#ufrag = `u${++serial}`;
      this.#wantsIceRestart = false;
      this.counts.offers += 1;
      for (const transceiver of this.#transceivers) transceiver.mid ??= `${this.#transceivers.indexOf(transceiver)}`;
      this.localDescription = { type: 'offer', sdp: this.#describe('actpass') };
      this.signalingState = 'have-local-offer';
    }
    this.#gather();
  }

  async setRemoteDescription({ type, sdp }: FakeDescription): Promise<void> {
    await this.#step();
    // Chromium's own copy has lost the origin line.
    const description = { type, sdp: this.#isFirefox ? sdp : sdp.replace(/^o=\S+/m, 'o=-') };
    if (!/^v=0$/m.test(description.sdp)) throw new DOMException('Not a session description.', 'InvalidAccessError');
    if (description.type === 'answer') {
      if (this.signalingState !== 'have-local-offer') throw new DOMException('No offer to answer.', 'InvalidStateError');
      const side = description.sdp.includes('a=setup:active') ? 'passive' : 'active';
      if (!this.#isFirefox && side !== (this.#dtlsSide ?? side)) throw new DOMException('Other role.', 'InvalidAccessError');
      this.#dtlsSide = side;
      this.remoteDescription = description;
      this.#fireTracks(description.sdp);
      this.#becomeStable();
      return;
    }
    if (this.signalingState === 'have-local-offer') {
      this.counts.rollbacks += 1;
      this.localDescription = this.#stable.local;
      this.#wantsIceRestart = true;
    }
    this.signalingState = 'have-remote-offer';
    this.remoteDescription = description;
    for (const [, kind = 'audio', mid = '0'] of description.sdp.matchAll(/^m=(audio|video) (\S+)/gm)) {
      if (this.#transceivers.some((transceiver) => transceiver.mid === mid)) continue;
      this.#transceivers.push(new FakeTransceiver(kind, 'recvonly', mid, null));
    }
    this.#fireTracks(description.sdp);
  }

  async addIceCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    await this.#step();
    if (!this.remoteDescription) throw new DOMException('No remote description.', 'InvalidStateError');
    if (!this.remoteDescription.sdp.includes(`ice-ufrag:${candidate.usernameFragment}`)) {
      throw new DOMException('Unknown generation.', 'OperationError');
    }
    this.applied.push(candidate);
    this.#checkConnected();
  }

  close(): void {
    connections.delete(this.#sessionId);
    for (const channel of this.channels.values()) channel.close();
    this.signalingState = 'closed';
    this.connectionState = 'closed';
  }

  /** Simulates a network change. */
  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  async #step(): Promise<void> {
    await Promise.resolve();
    if (this.signalingState === 'closed') throw new DOMException('Closed.', 'InvalidStateError');
  }

  #describe(setup: string): string {
    const lines = this.#transceivers.map(({ receiver, mid, direction }) => `m=${receiver.track.kind} ${mid} ${direction}`);
    const data = this.channels.size > 0 ? ['m=application data'] : [];
    const origin = `o=${this.#isFirefox ? 'mozilla' : '-'} ${this.#sessionId} 1 IN IP4 0.0.0.0`;
    return ['v=0', origin, `a=ice-ufrag:${this.#ufrag}`, `a=setup:${setup}`, ...lines, ...data, this.padding].join('\n');
  }

  #gather(): void {
    const usernameFragment = this.#ufrag;
    const candidate = { candidate: `candidate:${usernameFragment}`, sdpMid: '0', sdpMLineIndex: 0, usernameFragment };
    queueMicrotask(() => {
      this.onicecandidate?.({ candidate: candidate as RTCIceCandidate });
      this.onicecandidate?.({ candidate: null });
    });
  }

  #fireTracks(sdp: string): void {
    for (const [, , mid, direction] of sdp.matchAll(/^m=(audio|video) (\S+) (\S+)/gm)) {
      const transceiver = this.#transceivers.find((known) => known.mid === mid);
      const isSending = direction === 'sendrecv' || direction === 'sendonly';
      if (transceiver && isSending) this.ontrack?.({ transceiver: transceiver as unknown as RTCRtpTransceiver });
    }
  }

  #becomeStable(): void {
    this.signalingState = 'stable';
    this.#stable = { local: this.localDescription, remote: this.remoteDescription };
    this.#checkConnected();
    this.#checkNegotiation();
  }

  #checkConnected(): void {
    const ufrag = /ice-ufrag:(\S+)/.exec(this.remoteDescription?.sdp ?? '')?.[1];
    const hasPath = this.applied.some((candidate) => candidate.usernameFragment === ufrag);
    const isPath = hasPath && !this.isStuck;
    if (this.signalingState === 'stable' && isPath && this.connectionState !== 'connected') this.become('connected');
    if (this.connectionState === 'connected') this.#openChannels();
  }

  #openChannels(): void {
    const isNegotiated = [this.localDescription, this.remoteDescription].every((text) => text?.sdp.includes('m=application'));
    if (isNegotiated) for (const channel of this.channels.values()) channel.open();
  }

  #otherEnd(): FakePeerConnection | null {
    return connections.get(/^o=\S+ (\S+)/m.exec(this.remoteDescription?.sdp ?? '')?.[1] ?? '') ?? null;
  }

  /** Fires negotiationneeded once per turn, and only while stable (W3C webrtc-pc section 4.7.3). */
  #checkNegotiation(): void {
    if (this.#isCheckQueued) return;
    this.#isCheckQueued = true;
    queueMicrotask(() => {
      this.#isCheckQueued = false;
      const isDataNew = this.channels.size > 0 && !this.localDescription?.sdp.includes('m=application');
      const isNeeded = this.#wantsIceRestart || isDataNew || this.#transceivers.some(({ mid }) => mid === null);
      if (this.signalingState === 'stable' && isNeeded) this.onnegotiationneeded?.();
    });
  }
}

const ufragOf = (description: FakeDescription | null) => /ice-ufrag:(\S+)/.exec(description?.sdp ?? '')?.[1];

const isNewGeneration = (before: FakeDescription | null, now: FakeDescription | null) => ufragOf(before) !== ufragOf(now);
