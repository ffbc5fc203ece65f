/** The mesh: one link to each participant, made and closed to match who is there. It knows ids, never names or rooms. */
import type { ParticipantId } from '@visavis/contract';
import type { LinkTarget, MediaTransport, Session, Slot, Tracks, TransportEvent, TransportFactory } from './media-transport.ts';
import { NO_TRACKS, SLOTS } from './media-transport.ts';
import { type LinkStreams, PeerLink } from './peer-link.ts';
import { sessionIdOf } from './signal-text.ts';
import type { Signal, SignalingPort } from './signaling-port.ts';

/** What the mesh needs from the browser. */
export interface MeshBrowser {
  readonly createPeerConnection: (configuration: RTCConfiguration) => RTCPeerConnection;
  readonly createMediaStream: () => MediaStream;
}

/** A factory of mesh transports on this browser's peer connections. */
export const meshTransport =
  (browser: MeshBrowser): TransportFactory =>
  (session, signaling, emit) =>
    new MeshTransport(browser, session, signaling, emit);

/** What a bare client's page can show: a second picture would take the place of the first. */
const BARE_SLOTS: readonly Slot[] = ['microphone', 'camera'];

class MeshTransport implements MediaTransport {
  readonly #browser: MeshBrowser;
  readonly #session: Session;
  readonly #signaling: SignalingPort;
  readonly #emit: (event: TransportEvent) => void;
  readonly #streams: LinkStreams;
  readonly #links = new Map<ParticipantId, PeerLink>();
  readonly #stopListening: () => void;
  #targets: ReadonlyMap<ParticipantId, LinkTarget> = new Map();
  #tracks: Tracks = NO_TRACKS;

  constructor(browser: MeshBrowser, session: Session, signaling: SignalingPort, emit: (event: TransportEvent) => void) {
    this.#browser = browser;
    this.#session = session;
    this.#signaling = signaling;
    this.#emit = emit;
    this.#streams = { person: browser.createMediaStream(), screen: browser.createMediaStream() };
    this.#stopListening = signaling.listen((event) => {
      if (event.type === 'signal') this.#receive(event.caller, event.signal);
    });
  }

  setParticipants(targets: readonly LinkTarget[]): void {
    const before = this.#targets;
    this.#targets = new Map(targets.map((target) => [target.id, target]));
    for (const id of [...this.#links.keys()]) if (!this.#targets.has(id)) this.#close(id);
    for (const target of targets) {
      const link = this.#links.get(target.id);
      if (!link) this.#open(target, target.isOfferer);
      else if (target.isReachable && !before.get(target.id)?.isReachable) link.resume();
    }
  }

  send(slot: Slot, track: MediaStreamTrack | null): void {
    this.#tracks = { ...this.#tracks, [slot]: track };
    for (const link of this.#links.values()) link.setTrack(slot, track);
  }

  restart(id: ParticipantId): void {
    this.#links.get(id)?.restartIce();
  }

  close(): void {
    this.#stopListening();
    for (const id of [...this.#links.keys()]) this.#close(id);
  }

  #receive(caller: ParticipantId, signal: Signal): void {
    const target = this.#targets.get(caller);
    const link = this.#links.get(caller);
    if (!target || !link) return;
    if (signal.type === 'offer' && this.#isFromNewConnection(link, signal.sdp.sdp)) {
      // Our first offer and theirs crossed: exactly one of the two may stand, so the impolite side keeps its own.
      if (link.isOffering && !this.#isPolite(caller)) return;
      this.#replace(target, link).receive(signal);
    } else {
      link.receive(signal);
    }
  }

  #isFromNewConnection(link: PeerLink, sdp: string): boolean {
    return link.isOffering || (link.remoteSessionId !== null && link.remoteSessionId !== sessionIdOf(sdp));
  }

  /** The participant's page was reloaded or rebuilt its side: ours is of no use any more. */
  #replace(target: LinkTarget, old: PeerLink): PeerLink {
    const early = old.drainCandidates();
    this.#close(target.id);
    const link = this.#open(target, false);
    for (const candidate of early) link.receive({ type: 'candidate', candidate });
    return link;
  }

  #open({ id, form }: LinkTarget, isOfferer: boolean): PeerLink {
    const { iceServers } = this.#session;
    this.#emit({ type: 'link changed', id, link: 'connecting' });
    const link = new PeerLink({
      connection: this.#browser.createPeerConnection({ iceServers: iceServers as RTCIceServer[] }),
      streams: this.#streams,
      tracks: this.#tracks,
      slots: form === 'bare' ? BARE_SLOTS : SLOTS,
      isOfferer,
      isPolite: this.#isPolite(id),
      sendsEndOfCandidates: form === 'full',
      send: (signal) => this.#signaling.signal(id, signal),
      onState: (state) => this.#emit({ type: 'link changed', id, link: state }),
      onTracks: (tracks) => this.#emit({ type: 'tracks changed', id, tracks }),
    });
    this.#links.set(id, link);
    return link;
  }

  #close(id: ParticipantId): void {
    this.#links.get(id)?.close();
    this.#links.delete(id);
  }

  /** The larger id gives way, so that both sides agree without asking. */
  #isPolite(id: ParticipantId): boolean {
    return this.#session.selfId > id;
  }
}
