/** The call: joins signaling, media and transport, and keeps one snapshot of it all. Knows no socket and no RTCPeerConnection. */
import type { Joined, Participant, ParticipantId } from '@visavis/contract';
import { GRACE_MS } from '@visavis/contract/limits';
import { createStore, type Readable } from '../common/store.ts';
import type { LocalMedia } from '../media/local-media.ts';
import { mediaStateOf } from '../media/media-state.ts';
import { NO_TRACKS, SLOTS, type Slot, type Tracks } from '../media/tracks.ts';
import type { SignalingEvent, SignalingPort } from '../signaling/signaling-port.ts';
import type { DataUse } from '../transport/data-use.ts';
import type { MediaTransport, TransportFactory } from '../transport/media-transport.ts';
import type { RenderedSizes } from '../transport/rendered-size.ts';
import type { Speakers } from './active-speaker.ts';
import { type CallEvent, type CallSnapshot, type CallState, type EndReason, INITIAL_CALL_STATE, reduce } from './call-state.ts';
import { CallStats, type StatsOfAll } from './call-stats.ts';
import { CredentialRenewal } from './credential-renewal.ts';
import { linkTargets } from './link-targets.ts';
import { CallMessages, isOfMessages, type Messages } from './messages.ts';
import { type LevelMeterFactory, SpeakerMonitor } from './speaker-monitor.ts';
import { UpdateGate } from './update-gate.ts';

/** One visit to one room. */
export interface Call {
  readonly snapshot: Readable<CallSnapshot>;
  /** What participants tell each other directly. */
  readonly messages: Messages;
  /** Who speaks: apart from the snapshot, because it changes with every sentence. */
  readonly speakers: Readable<Speakers>;
  /** How every link does, anew each second: apart from the snapshot for the same reason. */
  readonly stats: Readable<StatsOfAll>;
  /** Takes a seat under this name. Resolves when it is live and our offers are on their way, or has ended (refused); never rejects. */
  join(name: string): Promise<void>;
  /** Tries again, now, to reach somebody whose link is broken. */
  readonly retry: (id: ParticipantId) => void;
  /** Raises or lowers our hand; the others see the raised ones in the order in which the server heard of them. */
  raiseHand(isUp: boolean): void;
  /** Hides our address from the others by going through the relay alone; without a relay nobody is reached then. */
  setRelayOnly(isOn: boolean): void;
  /** How large a participant's video is rendered from now on: no more than that is received. */
  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void;
  setDataUse(use: DataUse): void;
  /** The network or the page has just come back: looks at everything now instead of when the timers say. */
  resume(): void;
  /** Leaves for good and closes signaling and transport (not the media, which outlive a call); idempotent. */
  leave(): void;
}

/** What a call is made of. */
export interface CallParts {
  readonly signaling: SignalingPort;
  readonly media: LocalMedia;
  /** A transport for each topology of a room; the answer to the join says which it is. */
  readonly transports: Readonly<Record<Joined['topology'], TransportFactory>>;
  /** Listens to our own voice, so that it is seen to be heard. */
  readonly createLevelMeter?: LevelMeterFactory;
}

/** Pause before a join that could not be answered is tried again, in ms. */
const JOIN_RETRY_MS = 2000;

/** A call that is idle until {@link Call.join}; signaling may connect meanwhile. */
export function createCall(parts: CallParts): Call {
  return new RoomCall(parts);
}

class RoomCall implements Call {
  readonly #parts: CallParts;
  readonly #state = createStore<CallState>(INITIAL_CALL_STATE);
  readonly #stop: (() => void)[] = [];
  readonly messages = new CallMessages();
  readonly #seatedBeforeUs = new Set<ParticipantId>();
  #name = '';
  #isRelayOnly = false;
  #dataUse: DataUse = 'full';
  #sent: Tracks = NO_TRACKS;
  /** What the picture of our screen was last sent as. */
  #sentHint = '';
  #transport: MediaTransport | null = null;
  #topology: Joined['topology'] | null = null;
  #serverEpoch: string | null = null;
  #graceTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  readonly #renewal = new CredentialRenewal({
    ask: () => this.#parts.signaling.iceServers(),
    onRenewed: ({ iceServers }) => this.#transport?.setIceServers(iceServers),
  });

  readonly #updates = new UpdateGate((participants) => this.#onUpdated(participants));
  readonly #watch: SpeakerMonitor;
  readonly speakers: Readable<Speakers>;
  readonly #stats = new CallStats(this.#state, (id, quality) => this.#dispatch({ type: 'quality changed', id, quality }));
  readonly stats: Readable<StatsOfAll> = this.#stats.all;

  constructor(parts: CallParts) {
    this.#parts = parts;
    this.#watch = new SpeakerMonitor(this.#state, parts, (id) => this.#transport?.level(id) ?? 0);
    this.speakers = this.#watch.speakers;
    this.#stop.push(parts.signaling.listen((event) => this.#onSignaling(event)));
    this.#stop.push(parts.media.snapshot.subscribe(() => this.#onMedia()));
  }

  get snapshot(): Readable<CallSnapshot> {
    return this.#state;
  }

  join(name: string): Promise<void> {
    if (this.#state.get().phase.name !== 'idle') return Promise.resolve();
    this.#name = name;
    this.#dispatch({ type: 'joining' });
    const answered = new Promise<void>((resolve) => {
      const stop = this.#state.subscribe(() => {
        if (this.#state.get().phase.name === 'joining') return;
        stop();
        resolve();
      });
      this.#takeSeat();
    });
    return answered.then(() => this.#transport?.offersSent());
  }

  readonly retry = (id: ParticipantId): void => this.#transport?.retry(id);

  raiseHand(isUp: boolean): void {
    this.#dispatch({ type: 'hand changed', handRaisedAt: isUp ? Date.now() : null });
    this.#parts.signaling.update({ hand: isUp });
  }

  leave(): void {
    this.#end('left');
  }

  setRelayOnly(isOn: boolean): void {
    this.#isRelayOnly = isOn;
    this.#transport?.setRelayOnly(isOn);
  }

  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void {
    this.#transport?.setRenderedSize(id, sizes);
  }

  setDataUse(use: DataUse): void {
    this.#dataUse = use;
    this.#transport?.setDataUse(use);
  }

  resume(): void {
    if (this.#isEnded) return;
    this.#parts.signaling.resume();
    this.#transport?.check();
  }

  get #isEnded(): boolean {
    return this.#state.get().phase.name === 'ended';
  }

  /** Asks for the seat until there is an answer that counts. */
  #takeSeat(): void {
    clearTimeout(this.#retryTimer);
    this.#parts.signaling.join(this.#name, mediaStateOf(this.#parts.media.snapshot.get().tracks), (answer) => {
      if (this.#isEnded) return;
      if (answer.ok) this.#onJoined(answer.value);
      else if (isWorthRetrying(answer.code)) this.#retryTimer = setTimeout(() => this.#takeSeat(), JOIN_RETRY_MS);
      else this.#end(answer.code);
    });
  }

  #onJoined(joined: Joined): void {
    this.#transport ??= this.#createTransport(joined);
    if (!this.#transport || joined.topology !== this.#topology) {
      this.#end('version_unsupported');
      return;
    }
    // After a server restart the roster fills up again as people come back: who is missing gets the grace that a lost socket gets.
    const isNewEpoch = this.#serverEpoch !== null && this.#serverEpoch !== joined.serverEpoch;
    const kept = new Set(isNewEpoch ? this.#state.get().participants.map(({ id }) => id) : []);
    this.#serverEpoch = joined.serverEpoch;
    const known = new Set(this.#state.get().participants.map(({ id }) => id));
    for (const { id } of joined.participants) if (!known.has(id)) this.#seatedBeforeUs.add(id);
    this.#updates.waiting.clear();
    this.#dispatch({ type: 'joined', joined, kept });
    const isHandUp = this.#state.get().self?.handRaisedAt !== null;
    // A server that has restarted, or was away when the hand moved, does not know.
    if (isHandUp !== (joined.self.handRaisedAt !== null)) this.raiseHand(isHandUp);
    clearTimeout(this.#graceTimer);
    if (isNewEpoch) this.#graceTimer = setTimeout(() => this.#dropAbsent(joined), GRACE_MS);
    this.#transport.setIceServers(joined.iceServers);
    this.#renewal.schedule(joined);
    this.#syncParticipants();
    this.#onMedia();
  }

  /** Null: a newer server gives the room a topology that this client does not have. */
  #createTransport({ self, iceServers, topology }: Joined): MediaTransport | null {
    const create: TransportFactory | undefined = this.#parts.transports[topology];
    if (!create) return null;
    this.#topology = topology;
    const transport = create({ selfId: self.id, iceServers }, this.#parts.signaling, (event) => {
      if (isOfMessages(event)) this.messages.receive(event);
      else if (event.type === 'link measured') this.#stats.receive(event);
      else if (event.type === 'camera height wanted') this.#parts.media.setCameraHeight(event.heightPx);
      else this.#dispatch(event);
    });
    this.messages.attach(transport);
    transport.setRelayOnly(this.#isRelayOnly);
    transport.setDataUse(this.#dataUse);
    return transport;
  }

  /** The grace after a restart is over: whoever is still away is gone. */
  #dropAbsent({ participants: roster }: Joined): void {
    const onRoster = new Set(roster.map(({ id }) => id));
    const absent = this.#state.get().participants.filter(({ id, presence }) => presence === 'away' && !onRoster.has(id));
    for (const { id } of absent) this.#dispatch({ type: 'participant left', id, reason: 'lost' });
    this.#syncParticipants();
  }

  #onSignaling(event: SignalingEvent): void {
    const { phase, self, participants } = this.#state.get();
    switch (event.type) {
      case 'connected':
        if (phase.name === 'live') this.#takeSeat();
        return;
      case 'disconnected':
        this.#dispatch({ type: 'signaling lost' });
        this.#syncParticipants();
        return;
      case 'participant left':
        if (event.id === self?.id) this.#end(event.reason === 'replaced' ? 'replaced' : 'removed');
        this.#updates.waiting.delete(event.id);
        this.#dispatch(event);
        this.#syncParticipants();
        return;
      case 'participant joined':
        this.#seatedBeforeUs.delete(event.participant.id);
        this.#dispatch(event);
        this.#syncParticipants();
        return;
      case 'participant updated': {
        const { id, presence } = event.participant;
        // Our own are answers to what we have done; somebody who was away for a moment is sent again what they may have missed.
        const isUrgent = id === self?.id || participants.find((known) => known.id === id)?.presence !== presence;
        this.#updates.add(event.participant, isUrgent);
        return;
      }
      case 'draining':
      case 'signal':
        return;
      default:
        event satisfies never;
    }
  }

  #onUpdated(participants: readonly Participant[]): void {
    const update = (state: CallState, participant: Participant) => reduce(state, { type: 'participant updated', participant });
    this.#state.set(participants.reduce(update, this.#state.get()));
    this.#syncParticipants();
  }

  #syncParticipants(): void {
    this.#transport?.setParticipants(linkTargets(this.#state.get(), this.#seatedBeforeUs));
  }

  /** Sends what our devices give now, and tells the others what that is. */
  #onMedia(): void {
    const { self } = this.#state.get();
    if (!this.#transport || !self) return;
    const { tracks } = this.#parts.media.snapshot.get();
    const hint = tracks.screen?.contentHint ?? '';
    const isNews = (slot: Slot) => tracks[slot] !== this.#sent[slot] || (slot === 'screen' && hint !== this.#sentHint);
    for (const slot of SLOTS.filter(isNews)) this.#transport.send(slot, tracks[slot]);
    this.#sent = tracks;
    this.#sentHint = hint;
    const media = mediaStateOf(tracks);
    if (SLOTS.every((slot) => media[slot] === self.media[slot])) return;
    this.#dispatch({ type: 'media changed', media });
    this.#parts.signaling.update({ media });
  }

  #end(reason: EndReason): void {
    if (this.#isEnded) return;
    clearTimeout(this.#graceTimer);
    clearTimeout(this.#retryTimer);
    for (const stop of this.#stop) stop();
    this.#renewal.close();
    this.#watch.close();
    this.#stats.close();
    this.#updates.close();
    this.#parts.signaling.close();
    this.#transport?.close();
    this.#dispatch({ type: 'ended', reason });
  }

  #dispatch(event: CallEvent): void {
    this.#state.set(reduce(this.#state.get(), event));
  }
}

function isWorthRetrying(code: string): code is 'unreachable' | 'unavailable' | 'internal' | 'rate_limited' {
  return code === 'unreachable' || code === 'unavailable' || code === 'internal' || code === 'rate_limited';
}
