/** A room without a server: seats, rosters and relayed signals between {@link FakeSignaling} ports, with configurable delays and losses. */
import type {
  IceServers,
  Joined,
  LeaveReason,
  MediaState,
  Participant,
  ParticipantId,
  ParticipantUpdate,
} from '@visavis/contract';
import type { JoinAnswer, Signal, SignalingEvent, SignalingPort, SignalResult } from '../signaling/signaling-port.ts';

/** Decides how a signal is delivered: lost (null), or once after each of these delays in ms. */
export type Delivery = (signal: Signal, from: ParticipantId, to: ParticipantId) => readonly number[] | null;

export class FakeRoom {
  readonly ports = new Map<ParticipantId, FakeSignaling>();
  readonly seats = new Map<ParticipantId, Participant>();
  readonly signals: { from: ParticipantId; to: ParticipantId; signal: Signal }[] = [];
  delivery: Delivery = () => [0];
  /** The ICE servers of every participant; may be replaced. */
  iceServers: () => IceServers = () => ({ iceServers: [], iceServersExpireAt: null });
  epoch = 1;
  /** The answer's fields at every join. */
  topology: Joined['topology'] = 'mesh';
  /** The server's time of every raised hand. */
  handRaisedAt = 1000;

  /** Creates a connected port for the seat `id`; a second one takes the seat over, as a reloaded page would. */
  connect(id: ParticipantId, client: Participant['client'] = 'full'): FakeSignaling {
    const port = new FakeSignaling(this, id, client);
    this.ports.set(id, port);
    return port;
  }

  /** The server is replaced by one with no rooms; every port loses its connection. */
  restart(): void {
    this.epoch += 1;
    this.seats.clear();
    for (const port of this.ports.values()) port.disconnect();
  }

  seat(participant: Participant): Joined {
    const { id } = participant;
    const participants = [...this.seats.values()].filter((other) => other.id !== id);
    const isReturning = this.seats.has(id);
    this.seats.set(id, participant);
    this.tellOthers(id, { type: isReturning ? 'participant updated' : 'participant joined', participant });
    return {
      self: participant,
      participants,
      ...this.iceServers(),
      topology: this.topology,
      serverEpoch: `epoch ${this.epoch}`,
    };
  }

  unseat(id: ParticipantId, reason: LeaveReason): void {
    if (this.seats.delete(id)) this.tellOthers(id, { type: 'participant left', id, reason });
  }

  update(id: ParticipantId, change: Partial<Participant>): void {
    const before = this.seats.get(id);
    if (!before) return;
    const participant = { ...before, ...change };
    this.seats.set(id, participant);
    this.tellOthers(id, { type: 'participant updated', participant });
  }

  relay(from: ParticipantId, to: ParticipantId, signal: Signal): SignalResult {
    this.signals.push({ from, to, signal });
    if (!this.seats.has(to)) return { ok: false, code: 'participant_gone' };
    if (!this.ports.get(to)?.isSeated) return { ok: false, code: 'participant_away' };
    const delaysMs = this.delivery(signal, from, to) ?? [];
    for (const delayMs of delaysMs) {
      setTimeout(() => {
        const port = this.ports.get(to);
        if (port?.isSeated) port.emit({ type: 'signal', caller: from, signal });
      }, delayMs);
    }
    return { ok: true, value: null };
  }

  tellOthers(id: ParticipantId, event: SignalingEvent): void {
    for (const [other, port] of this.ports) if (other !== id && port.isSeated) port.emit(event);
  }
}

export class FakeSignaling implements SignalingPort {
  /** How often the call has probed the connection. */
  resumes = 0;
  readonly id: ParticipantId;
  readonly #room: FakeRoom;
  readonly #client: Participant['client'];
  readonly #listeners = new Set<(event: SignalingEvent) => void>();
  isConnected = true;
  isClosed = false;
  /** When set, the next join is refused with this code. */
  refusal: Extract<JoinAnswer, { ok: false }>['code'] | null = null;
  /** Has joined over this connection; only then does it receive events of the room. */
  isSeated = false;

  constructor(room: FakeRoom, id: ParticipantId, client: Participant['client']) {
    this.#room = room;
    this.id = id;
    this.#client = client;
  }

  join(name: string, media: MediaState, onAnswer: (answer: JoinAnswer) => void): void {
    queueMicrotask(() => {
      const code = this.isConnected ? this.refusal : 'unreachable';
      this.refusal = null;
      if (code) return onAnswer({ ok: false, code });
      const handRaisedAt = this.#room.seats.get(this.id)?.handRaisedAt ?? null;
      const self: Participant = { id: this.id, name, media, handRaisedAt, presence: 'here', client: this.#client };
      this.isSeated = true;
      onAnswer({ ok: true, value: this.#room.seat(self) });
    });
  }

  update({ name, media, hand }: ParticipantUpdate): void {
    if (!this.isConnected) return;
    const handRaisedAt = hand ? this.#room.handRaisedAt : null;
    this.#room.update(this.id, {
      ...(name && { name }),
      ...(media && { media }),
      ...(hand !== undefined && { handRaisedAt }),
    });
    const participant = this.#room.seats.get(this.id);
    if (participant) queueMicrotask(() => this.emit({ type: 'participant updated', participant }));
  }

  async signal(target: ParticipantId, signal: Signal): Promise<SignalResult> {
    await Promise.resolve();
    return this.isConnected ? this.#room.relay(this.id, target, signal) : { ok: false, code: 'unreachable' };
  }

  async iceServers(): Promise<IceServers | null> {
    return this.isConnected ? this.#room.iceServers() : null;
  }

  isPolling(): boolean {
    return false;
  }

  resume(): void {
    this.resumes += 1;
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.#room.ports.get(this.id) === this) this.#room.unseat(this.id, 'left');
    this.#listeners.clear();
  }

  listen(onEvent: (event: SignalingEvent) => void): () => void {
    this.#listeners.add(onEvent);
    return () => this.#listeners.delete(onEvent);
  }

  /** Breaks the connection; the seat stays, away. */
  disconnect(): void {
    this.isConnected = false;
    this.isSeated = false;
    this.emit({ type: 'disconnected' });
    this.#room.update(this.id, { presence: 'away' });
  }

  /** Restores the connection. */
  reconnect(): void {
    this.isConnected = true;
    this.emit({ type: 'connected' });
  }

  emit(event: SignalingEvent): void {
    for (const onEvent of [...this.#listeners]) onEvent(event);
  }
}
