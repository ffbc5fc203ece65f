/** The call: connects signaling, local media and the transport, and keeps one snapshot of them. */
import type { Joined, ParticipantId } from '@visavis/contract';
import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import { createStore, nextValue, type Readable } from '../common/store.ts';
import { mediaStateOf } from '../media/media-state.ts';
import { SLOTS } from '../media/tracks.ts';
import type { SignalingEvent } from '../signaling/signaling-port.ts';
import type { DataUse } from '../transport/data-use.ts';
import type { TransportEvent } from '../transport/media-transport.ts';
import type { Speakers } from './active-speaker.ts';
import type { CallParts } from './call-parts.ts';
import { type CallEvent, type CallSnapshot, type CallState, type EndReason, INITIAL_CALL_STATE, reduce } from './call-state.ts';
import { CallStats, type StatsOfAll } from './call-stats.ts';
import { CallTransport } from './call-transport.ts';
import { CredentialRenewal } from './credential-renewal.ts';
import { CallMessages, isOfMessages, type Messages } from './messages.ts';
import { Roster } from './roster.ts';
import { SeatRequests } from './seat-requests.ts';
import { SpeakerMonitor } from './speaker-monitor.ts';
import { TrackSender } from './track-sender.ts';

/** One call in one room, idle until {@link Call.join}; signaling may connect meanwhile. */
export class Call {
  readonly #parts: CallParts;
  readonly #state = createStore<CallState>(INITIAL_CALL_STATE);
  readonly #stop: (() => void)[] = [];
  readonly #messages = new CallMessages();
  /** Messages between participants. */
  readonly messages: Messages = this.#messages;
  readonly #roster = new Roster(this.#state, () => this.#syncParticipants());
  readonly #tracks = new TrackSender();
  readonly #transport: CallTransport;
  readonly #seat: SeatRequests;
  #name = '';

  readonly #renewal = new CredentialRenewal({
    ask: () => this.#parts.signaling.iceServers(),
    onRenewed: ({ iceServers }) => this.#transport.current?.setIceServers(iceServers),
  });

  readonly #watch: SpeakerMonitor;
  /** Active speakers: separate from the snapshot, because they change with every sentence. */
  readonly speakers: Readable<Speakers>;
  readonly #stats = new CallStats(this.#state, (id, quality) => this.#dispatch({ type: 'quality changed', id, quality }));
  /** Statistics of every link, once a second; separate for the same reason. */
  readonly stats: Readable<StatsOfAll> = this.#stats.all;

  constructor(parts: CallParts) {
    this.#parts = parts;
    this.#transport = new CallTransport(parts, (event) => this.#onTransport(event));
    this.#watch = new SpeakerMonitor(this.#state, parts, (id) => this.#transport.current?.level(id) ?? 0);
    this.speakers = this.#watch.speakers;
    this.#seat = new SeatRequests({
      signaling: parts.signaling,
      media: () => mediaStateOf(parts.media.snapshot.get().tracks),
      onJoined: (joined) => this.#onJoined(joined),
      onRefused: (code) => this.#end(code),
    });
    this.#stop.push(parts.signaling.listen((event) => this.#onSignaling(event)));
    this.#stop.push(parts.media.snapshot.subscribe(() => this.#onMedia()));
  }

  get snapshot(): Readable<CallSnapshot> {
    return this.#state;
  }

  /** Joins under this name. Resolves when the call is live and its offers are sent, or when it has ended (refused); never rejects. */
  join(name: string): Promise<void> {
    if (this.#state.get().phase.name !== 'idle') return Promise.resolve();
    this.#name = name;
    this.#dispatch({ type: 'joining' });
    const answered = nextValue(this.#state, ({ phase }) => phase.name !== 'joining');
    this.#seat.send(name);
    return answered.then(() => this.#transport.current?.offersSent());
  }

  /** Replaces the connection to a participant, now. */
  readonly retry = (id: ParticipantId): void => this.#transport.current?.retry(id);

  /** Raises or lowers the local hand; raised hands have the order in which the server received them. */
  raiseHand(isUp: boolean): void {
    this.#dispatch({ type: 'hand changed', handRaisedAt: isUp ? Date.now() : null });
    this.#parts.signaling.update({ hand: isUp });
  }

  /** Leaves for good and closes signaling and transport (not the media, which outlive a call); idempotent. */
  leave(): void {
    this.#end('left');
  }

  /** Sends media through the relay (TURN) only, which hides the local address from the others; without a relay nothing connects. */
  setRelayOnly(isOn: boolean): void {
    this.#transport.setRelayOnly(isOn);
  }

  /** Sets how large a participant's video is rendered: no more than that is received. */
  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void {
    this.#transport.current?.setRenderedSize(id, sizes);
  }

  setDataUse(use: DataUse): void {
    this.#transport.setDataUse(use);
  }

  /** The network or the page is back: checks signaling and every link now instead of when their timers expire. */
  resume(): void {
    if (this.#isEnded) return;
    this.#parts.signaling.resume();
    this.#transport.current?.check();
  }

  get #isEnded(): boolean {
    return this.#state.get().phase.name === 'ended';
  }

  #onJoined(joined: Joined): void {
    const transport = this.#transport.open(joined);
    if (!transport) {
      this.#end('version_unsupported');
      return;
    }
    this.#messages.attach(transport);
    this.#roster.join(joined);
    const isHandUp = this.#state.get().self?.handRaisedAt !== null;
    // A server that has restarted, or was away when the hand changed, has an old state.
    if (isHandUp !== (joined.self.handRaisedAt !== null)) this.raiseHand(isHandUp);
    transport.setIceServers(joined.iceServers);
    this.#renewal.schedule(joined);
    this.#syncParticipants();
    this.#onMedia();
  }

  #onTransport(event: TransportEvent): void {
    if (isOfMessages(event)) this.#messages.receive(event);
    else if (event.type === 'link measured') this.#stats.receive(event);
    else if (event.type === 'camera height wanted') this.#parts.media.setCameraHeight(event.heightPx);
    else this.#dispatch(event);
  }

  #onSignaling(event: SignalingEvent): void {
    const { phase, self } = this.#state.get();
    switch (event.type) {
      case 'connected':
        if (phase.name === 'live') this.#seat.send(this.#name);
        return;
      case 'disconnected':
        this.#dispatch({ type: 'signaling lost' });
        this.#syncParticipants();
        return;
      case 'participant left':
        if (event.id === self?.id) this.#end(event.reason === 'replaced' ? 'replaced' : 'removed');
        this.#roster.receive(event);
        return;
      case 'participant joined':
      case 'participant updated':
        this.#roster.receive(event);
        return;
      case 'draining':
      case 'signal':
        return;
      default:
        event satisfies never;
    }
  }

  #syncParticipants(): void {
    this.#transport.current?.setParticipants(this.#roster.targets);
  }

  /** Sends the present local tracks, and updates the local media state on the server. */
  #onMedia(): void {
    const { self } = this.#state.get();
    const transport = this.#transport.current;
    if (!transport || !self) return;
    const { tracks } = this.#parts.media.snapshot.get();
    this.#tracks.send(transport, tracks);
    const media = mediaStateOf(tracks);
    if (SLOTS.every((slot) => media[slot] === self.media[slot])) return;
    this.#dispatch({ type: 'media changed', media });
    this.#parts.signaling.update({ media });
  }

  #end(reason: EndReason): void {
    if (this.#isEnded) return;
    for (const stop of this.#stop) stop();
    this.#seat.close();
    this.#roster.close();
    this.#renewal.close();
    this.#watch.close();
    this.#stats.close();
    this.#parts.signaling.close();
    this.#transport.current?.close();
    this.#dispatch({ type: 'ended', reason });
  }

  #dispatch(event: CallEvent): void {
    this.#state.set(reduce(this.#state.get(), event));
  }
}
