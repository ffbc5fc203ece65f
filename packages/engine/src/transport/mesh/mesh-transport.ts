/** The mesh: one link to each participant, created and closed to match the roster. */
import type { IceServer, ParticipantId } from '@visavis/contract';
import { hasTooManyMediaLines } from '@visavis/contract/limits';
import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import { isTurnServer } from '../../common/is-turn-server.ts';
import type { TokenBucket } from '../../common/token-bucket.ts';
import type { Slot, Tracks } from '../../media/tracks.ts';
import { NO_TRACKS, SLOTS } from '../../media/tracks.ts';
import type { Signal, SignalingPort } from '../../signaling/signaling-port.ts';
import type { BulkPort } from '../bulk-port.ts';
import type { DataUse } from '../data-use.ts';
import type { LinkTarget, MediaTransport, Session, TransportEvent, TransportFactory } from '../media-transport.ts';
import { createPeerLink, type LinkParts } from './create-peer-link.ts';
import { isMediaExpected } from './expected-media.ts';
import { plainIceServers } from './ice-servers.ts';
import { LinkMonitor, type LinkSample } from './link-monitor.ts';
import type { MeshBrowser } from './mesh-browser.ts';
import { textBudget } from './message-channel.ts';
import { isFromNewConnection } from './new-connection.ts';
import { OfferLimiter } from './offer-limiter.ts';
import type { PeerLink } from './peer-link.ts';
import type { PeerLinkEvent } from './peer-link-event.ts';
import type { LinkStep } from './recovery-policy.ts';
import { SendController } from './sending/send-controller.ts';
import { WarmConnection } from './warm-connection.ts';

/** Returns a factory of mesh transports on this browser's peer connections. */
export function meshTransport(browser: MeshBrowser): TransportFactory {
  const streams = { person: browser.createMediaStream(), screen: browser.createMediaStream() };
  const spare = browser.isPreparing ? WarmConnection.create(browser.createPeerConnection, streams, browser.codecsOf) : null;
  return (session, signaling, emit) => new MeshTransport({ ...browser, streams, spare }, session, signaling, emit);
}

/** How the connection of a link is created. */
interface ConnectOptions {
  readonly isOfferer: boolean;
  readonly isRelayOnly: boolean;
}

/** A participant with their link (null: the browser created no connection), its monitor, and the rate limit of received texts. */
interface Peer {
  link: PeerLink | null;
  readonly recovery: LinkMonitor;
  readonly texts: TokenBucket;
  hasRebuilt: boolean;
}

/** The sample of a missing link. */
const NO_CONNECTION: LinkSample = { connection: 'impossible', bytesReceived: 0, framesDecoded: 0, mayRestartIce: false };

class MeshTransport implements MediaTransport {
  readonly #browser: MeshBrowser & LinkParts;
  readonly #selfId: ParticipantId;
  readonly #signaling: SignalingPort;
  readonly #emit: (event: TransportEvent) => void;
  readonly #peers = new Map<ParticipantId, Peer>();
  readonly #limiter = new OfferLimiter((id, signals) => {
    const target = this.#targets.get(id);
    if (target && !this.#peers.has(id)) this.#add(target);
    for (const signal of signals) this.#receive(id, signal);
  });
  readonly #stopListening: () => void;
  readonly #sending: SendController;
  #targets: ReadonlyMap<ParticipantId, LinkTarget> = new Map();
  #tracks: Tracks = NO_TRACKS;
  #isRelayOnly = false;
  #isClosed = false;
  #iceServers: readonly IceServer[];

  constructor(
    browser: MeshBrowser & LinkParts,
    session: Session,
    signaling: SignalingPort,
    emit: (event: TransportEvent) => void,
  ) {
    this.#browser = browser;
    this.#selfId = session.selfId;
    this.#iceServers = session.iceServers;
    this.#signaling = signaling;
    this.#sending = new SendController({
      cores: browser.cores ?? 4,
      encode: (id, encodings) => this.#peers.get(id)?.link?.encode(encodings),
      loadReaders: browser.loadReaders,
      sendText: (id, text) => this.sendText(id, text),
      onCameraHeight: (heightPx) => this.#emit({ type: 'camera height wanted', heightPx }),
    });
    this.#emit = (event) => {
      if (!this.#isClosed && !this.#sending.observe(event)) emit(event);
    };
    this.#stopListening = signaling.listen((event) => {
      if (event.type === 'signal') this.#receive(event.caller, event.signal);
    });
  }

  setParticipants(targets: readonly LinkTarget[]): void {
    if (this.#isClosed) return;
    const before = this.#targets;
    this.#targets = new Map(targets.map((target) => [target.id, target]));
    this.#sending.setParticipants([...this.#targets.keys()]);
    for (const id of before.keys()) if (!this.#targets.has(id)) this.#drop(id);
    for (const target of targets) {
      const peer = this.#peers.get(target.id);
      if (!peer) {
        if (target.isSeatedBeforeUs || this.#limiter.admitsNewcomer(target.id)) this.#add(target);
      } else if (target.isReachable && !before.get(target.id)?.isReachable) {
        peer.link?.negotiation.resume();
        peer.recovery.check();
      }
    }
    // A participant who joins an empty room sends no offer.
    this.#browser.spare?.close();
  }

  send(slot: Slot, track: MediaStreamTrack | null): void {
    this.#tracks = { ...this.#tracks, [slot]: track };
    this.#sending.setTrack(slot, track);
    for (const { link } of this.#peers.values()) link?.setTrack(slot, track);
  }

  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void {
    this.#sending.setRenderedSize(id, sizes);
  }

  setDataUse(use: DataUse): void {
    this.#sending.setDataUse(use);
  }

  setIceServers(servers: readonly IceServer[]): void {
    this.#iceServers = servers;
    for (const { link } of this.#peers.values()) void link?.renewIceServers(plainIceServers(servers));
  }

  setRelayOnly(isOn: boolean): void {
    if (isOn === this.#isRelayOnly) return;
    this.#isRelayOnly = isOn;
    // A new connection: after an ICE restart Chromium keeps its current path for as long as that one carries (measured with 156).
    for (const [id, peer] of this.#peers) {
      const target = this.#targets.get(id);
      if (target) this.#replace(target, peer, { isOfferer: true, isRelayOnly: false });
      peer.recovery.renew();
    }
  }

  check(): void {
    for (const { recovery } of this.#peers.values()) recovery.check();
  }

  async offersSent(): Promise<void> {
    const ours = [...this.#peers].filter(([id]) => this.#targets.get(id)?.isSeatedBeforeUs);
    await Promise.all(ours.map(([, { link }]) => link?.negotiation.firstDescriptionSent));
  }

  level(id: ParticipantId): number {
    return this.#peers.get(id)?.link?.level() ?? 0;
  }

  sendText(id: ParticipantId, text: string): boolean {
    return this.#peers.get(id)?.link?.channels.text.send(text) ?? false;
  }

  bulkTo(id: ParticipantId): BulkPort | null {
    return this.#peers.get(id)?.link?.channels.bulk ?? null;
  }

  retry(id: ParticipantId): void {
    this.#peers.get(id)?.recovery.retry();
  }

  close(): void {
    this.#stopListening();
    for (const id of this.#targets.keys()) this.#drop(id);
    this.#sending.close();
    this.#isClosed = true;
  }

  #receive(caller: ParticipantId, signal: Signal): void {
    const target = this.#targets.get(caller);
    if (!target) return;
    if (signal.type !== 'candidate' && hasTooManyMediaLines(signal.sdp.sdp)) {
      this.#browser.reportProblem(new RangeError('Too many media lines.'));
      return;
    }
    const peer = this.#peers.get(caller);
    if (this.#limiter.keeps(caller, signal) || !peer) return;
    if (signal.type === 'offer') {
      // Glare of two first offers: one connection is closed (docs/decisions/0001). Later glare: negotiation.ts.
      if (peer.link?.negotiation.isOffering && !this.#givesWayTo(caller)) return;
      const isNew = isFromNewConnection(peer.link, signal.sdp.sdp);
      if (!this.#limiter.admits(caller, signal, isNew)) return;
      if (isNew) {
        this.#replace(target, peer, { isOfferer: false, isRelayOnly: false });
        peer.recovery.renew();
      }
    }
    peer.link?.negotiation.receive(signal);
  }

  #add(target: LinkTarget): void {
    const { id } = target;
    const isReachable = () => this.#targets.get(id)?.isReachable === true;
    const texts = textBudget();
    const peer: Peer = {
      texts,
      link: this.#connect(target, texts, { isOfferer: target.isSeatedBeforeUs, isRelayOnly: false }),
      hasRebuilt: false,
      recovery: new LinkMonitor({
        sample: async () => peer.link?.sample() ?? NO_CONNECTION,
        isMediaExpected: () => isMediaExpected(SLOTS, this.#targets.get(id), this.#sending.renderedSizes(id)),
        isVideoExpected: () => isMediaExpected(['camera'], this.#targets.get(id), this.#sending.renderedSizes(id)),
        isReachable,
        take: (step) => void this.#climb(id, step),
        // The local address may have changed: a socket on the old one seems alive until its pings time out.
        onMediaStalled: () => isReachable() && this.#signaling.resume(),
        onState: (link) => this.#emit({ type: 'link changed', id, link }),
        onFrozen: (isFrozen) => this.#emit({ type: 'video frozen', id, isFrozen }),
      }),
    };
    this.#peers.set(id, peer);
  }

  /** Runs one step of the recovery policy. */
  async #climb(id: ParticipantId, step: Exclude<LinkStep, 'none'>): Promise<void> {
    const fresh = step === 'restart' ? null : await this.#signaling.iceServers();
    if (fresh) this.#iceServers = fresh.iceServers;
    const target = this.#targets.get(id);
    const peer = this.#peers.get(id);
    if (!target || !peer) return;
    if (step !== 'rebuild') return peer.link?.restartIce(fresh ? plainIceServers(this.#iceServers) : undefined);
    // The direct path has failed three times: the first rebuild tries the relay alone, where there is one.
    const isRelayOnly = !peer.hasRebuilt && this.#iceServers.some(isTurnServer);
    peer.hasRebuilt = true;
    this.#replace(target, peer, { isOfferer: true, isRelayOnly });
  }

  /** Replaces a connection: the remote page was reloaded, or either side rebuilds. */
  #replace(target: LinkTarget, peer: Peer, options: ConnectOptions): void {
    const early = (!options.isOfferer && peer.link?.negotiation.drainCandidates()) || [];
    peer.link?.close();
    peer.link = this.#connect(target, peer.texts, options);
    for (const candidate of early) peer.link?.negotiation.receive({ type: 'candidate', candidate });
  }

  /** Null when the browser creates no connection (WebRTC is disabled, or too many exist): the link's state says so, and Retry tries again. */
  #connect(target: LinkTarget, texts: TokenBucket, options: ConnectOptions): PeerLink | null {
    try {
      return this.#createLink(target, texts, options);
    } catch (cause) {
      this.#browser.reportProblem(cause);
      this.#emit({ type: 'link measured', id: target.id, stats: null });
      return null;
    }
  }

  #createLink({ id, client }: LinkTarget, texts: TokenBucket, { isOfferer, isRelayOnly }: ConnectOptions): PeerLink {
    const iceTransportPolicy = isRelayOnly || this.#isRelayOnly ? 'relay' : 'all';
    const ice = { iceServers: plainIceServers(this.#iceServers), iceTransportPolicy } as const;
    return createPeerLink(this.#browser, ice, {
      texts,
      tracks: this.#tracks,
      isOfferer,
      isMinimal: client === 'minimal',
      send: (signal) => this.#signaling.signal(id, signal),
      emit: (event) => this.#handle(id, event),
    });
  }

  /** Handles what a link reports. */
  #handle(id: ParticipantId, event: PeerLinkEvent): void {
    switch (event.type) {
      case 'connection changed':
        this.#peers.get(id)?.recovery.check();
        break;
      case 'negotiation failed':
        this.#browser.reportProblem(event.cause);
        break;
      case 'network seen':
        this.#emit(event);
        break;
      default:
        // Exhaustive: an event that is not one of the transport does not compile here.
        this.#emit({ ...event, id });
    }
  }

  #drop(id: ParticipantId): void {
    const peer = this.#peers.get(id);
    peer?.recovery.close();
    peer?.link?.close();
    this.#peers.delete(id);
    this.#limiter.forget(id);
  }

  /** Of two first offers that collide, that of the larger id is rolled back: both sides agree without a message. */
  #givesWayTo(id: ParticipantId): boolean {
    return this.#selfId > id;
  }
}
