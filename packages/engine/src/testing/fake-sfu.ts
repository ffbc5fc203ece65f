/**
 * A stub of a selective forwarding unit and of its transport, without WebRTC: each participant has one connection to the server, which
 * forwards what each of them renders. It shows that the seam fits more than the mesh.
 */
import type { ParticipantId } from '@visavis/contract';
import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import { NO_TRACKS, SLOTS, type Slot, type Tracks } from '../media/tracks.ts';
import type { DataUse } from '../transport/data-use.ts';
import type { LinkTarget, MediaTransport, TransportEvent, TransportFactory } from '../transport/media-transport.ts';

/** Delay from an offer to the server until the connection is up, in ms. */
const CONNECT_MS = 20;

export class FakeSfu {
  readonly #members = new Map<ParticipantId, SfuTransport>();

  /** Transports over this server. */
  readonly transport: TransportFactory = ({ selfId }, _signaling, emit) => {
    const member = new SfuTransport(selfId, emit, {
      find: (id) => this.#members.get(id),
      onChange: () => this.#changed(),
    });
    this.#members.set(selfId, member);
    return member;
  };

  /** The track that the server forwards from one participant to another in a slot; null: none. */
  forwarded(from: ParticipantId, to: ParticipantId, slot: Slot): MediaStreamTrack | null {
    return this.#members.get(to)?.receives(from, slot) ? (this.#members.get(from)?.tracks[slot] ?? null) : null;
  }

  /** Number of a participant's connections to the server. */
  connectionsMade(id: ParticipantId): number {
    return this.#members.get(id)?.connectionsMade ?? 0;
  }

  #changed(): void {
    for (const member of this.#members.values()) member.update();
  }
}

/** The server's record of one participant's transport. */
interface Server {
  readonly find: (id: ParticipantId) => SfuTransport | undefined;
  /** Notifies every participant of a change. */
  readonly onChange: () => void;
}

/** What was reported about one participant. */
interface Reported {
  isUp: boolean;
  tracks: Tracks;
}

class SfuTransport implements MediaTransport {
  readonly #selfId: ParticipantId;
  readonly #emit: (event: TransportEvent) => void;
  readonly #server: Server;
  readonly #rendered = new Map<ParticipantId, RenderedSizes>();
  readonly #reported = new Map<ParticipantId, Reported>();
  #targets: ReadonlyMap<ParticipantId, LinkTarget> = new Map();
  #use: DataUse = 'full';
  #isRelayOnly = false;
  #isConnected = false;
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  tracks: Tracks = NO_TRACKS;
  connectionsMade = 0;

  constructor(selfId: ParticipantId, emit: (event: TransportEvent) => void, server: Server) {
    this.#selfId = selfId;
    this.#emit = emit;
    this.#server = server;
    this.#connect();
  }

  setParticipants(targets: readonly LinkTarget[]): void {
    if (this.#isClosed) return;
    this.#targets = new Map(targets.map((target) => [target.id, target]));
    this.#server.onChange();
  }

  send(slot: Slot, track: MediaStreamTrack | null): void {
    if (this.#isClosed) return;
    this.tracks = { ...this.tracks, [slot]: track };
    this.#server.onChange();
  }

  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void {
    this.#rendered.set(id, sizes);
  }

  setDataUse(use: DataUse): void {
    this.#use = use;
  }

  setIceServers(): void {
    // The server has no NAT traversal to wait for.
  }

  setRelayOnly(isOn: boolean): void {
    if (isOn === this.#isRelayOnly) return;
    this.#isRelayOnly = isOn;
    this.#connect();
  }

  check(): void {
    // The fake connection does not fail.
  }

  async offersSent(): Promise<void> {
    // The one offer is sent in the constructor.
  }

  level(): number {
    return 0;
  }

  sendText(id: ParticipantId, text: string): boolean {
    const receiver = this.#server.find(id);
    if (!receiver || !this.#isUpTo(id)) return false;
    queueMicrotask(() => receiver.#receiveText(this.#selfId, text));
    return true;
  }

  retry(id: ParticipantId): void {
    if (this.#targets.has(id)) this.#connect();
  }

  close(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#targets = new Map();
    this.update();
    this.#isClosed = true;
    this.#isConnected = false;
    this.tracks = NO_TRACKS;
    this.#server.onChange();
  }

  /** Whether the server forwards what a participant sends in a slot to this one. */
  receives(id: ParticipantId, slot: Slot): boolean {
    const sizes = this.#rendered.get(id);
    const isHidden = (slot === 'camera' || slot === 'screen') && sizes?.[slot] === null;
    return this.#isUpTo(id) && !isHidden && !(slot === 'camera' && this.#use === 'voice');
  }

  /** Reports what has changed since the last time. */
  update(): void {
    if (this.#isClosed) return;
    for (const id of [...this.#reported.keys()]) if (!this.#targets.has(id)) this.#forget(id);
    for (const id of this.#targets.keys()) this.#report(id);
  }

  #forget(id: ParticipantId): void {
    const wasUp = this.#reported.get(id)?.isUp === true;
    this.#reported.delete(id);
    if (wasUp) this.#emit({ type: 'channel changed', id, isOpen: false });
  }

  #report(id: ParticipantId): void {
    const before = this.#reported.get(id) ?? { isUp: false, tracks: NO_TRACKS };
    const isUp = this.#isUpTo(id);
    // A forwarded slot keeps its receiver's track while it is paused.
    const tracks = isUp ? (this.#server.find(id)?.tracks ?? NO_TRACKS) : before.tracks;
    this.#reported.set(id, { isUp, tracks });
    if (isUp !== before.isUp) {
      this.#emit({ type: 'link changed', id, link: isUp ? 'connected' : 'reconnecting' });
      this.#emit({ type: 'channel changed', id, isOpen: isUp });
    }
    if (SLOTS.some((slot) => tracks[slot] !== before.tracks[slot])) this.#emit({ type: 'tracks changed', id, tracks });
  }

  /** Both are connected to the server, and each has the other among its participants. */
  #isUpTo(id: ParticipantId): boolean {
    const other = this.#server.find(id);
    if (!other || !this.#targets.has(id) || !other.#targets.has(this.#selfId)) return false;
    return this.#isConnected && other.#isConnected;
  }

  #receiveText(id: ParticipantId, text: string): void {
    if (this.#isUpTo(id)) this.#emit({ type: 'text received', id, text });
  }

  #connect(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.connectionsMade += 1;
    this.#isConnected = false;
    this.#server.onChange();
    this.#timer = setTimeout(() => {
      this.#isConnected = true;
      this.#server.onChange();
    }, CONNECT_MS);
  }
}
