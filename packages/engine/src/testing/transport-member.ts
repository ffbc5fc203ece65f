/** A participant of a {@link TransportRoom} in the contract tests of transports. */
import type { MediaState, ParticipantId } from '@visavis/contract';
import type { LinkState, LinkTarget, MediaTransport, TransportEvent } from '../transport/media-transport.ts';
import type { TransportRoom } from './transport-room.ts';

type EventOf<Type extends TransportEvent['type']> = Extract<TransportEvent, { type: Type }>;

/** The media state of every member. */
export const ALL_MEDIA_ON: MediaState = { microphone: true, camera: true, screen: true, screenAudio: true };

/** A participant with the transport under test; records its reports, and separately the forbidden ones. */
export class TransportMember {
  readonly id: ParticipantId;
  readonly events: TransportEvent[] = [];
  /** Reports about a participant who is not in the room, or after the end. */
  readonly strayEvents: TransportEvent[] = [];
  readonly #seatedBefore: ReadonlySet<ParticipantId>;
  #transport: MediaTransport | null = null;
  #expectedFrom = new Set<ParticipantId>();
  #isClosed = false;

  constructor(id: ParticipantId, seatedBefore: ReadonlySet<ParticipantId>) {
    this.id = id;
    this.#seatedBefore = seatedBefore;
  }

  async open(room: TransportRoom): Promise<void> {
    this.#transport = await room.open(this.id, (event) => {
      const isStray = this.#isClosed || ('id' in event && !this.#expectedFrom.has(event.id));
      (isStray ? this.strayEvents : this.events).push(event);
    });
  }

  get transport(): MediaTransport {
    if (!this.#transport) throw new Error('The transport is not open yet.');
    return this.#transport;
  }

  meet(others: readonly ParticipantId[], change: Partial<LinkTarget> = {}): void {
    // The end of an existing link may be reported while its participant is removed.
    for (const id of others) this.#expectedFrom.add(id);
    this.transport.setParticipants(
      others.map((id) => {
        const isSeatedBeforeUs = this.#seatedBefore.has(id);
        return { id, client: 'full', media: ALL_MEDIA_ON, isReachable: true, isSeatedBeforeUs, ...change };
      }),
    );
    this.#expectedFrom = new Set(others);
  }

  close(): void {
    this.transport.close();
    this.#isClosed = true;
  }

  of<Type extends TransportEvent['type']>(type: Type, id: ParticipantId): EventOf<Type>[] {
    const isOfType = (event: TransportEvent): event is EventOf<Type> => event.type === type;
    return this.events.filter(isOfType).filter((event) => 'id' in event && event.id === id);
  }

  linkTo(id: ParticipantId): LinkState | undefined {
    return this.of('link changed', id).at(-1)?.link;
  }

  isOpenTo(id: ParticipantId): boolean {
    return this.of('channel changed', id).at(-1)?.isOpen ?? false;
  }

  textsFrom(id: ParticipantId): string[] {
    return this.of('text received', id).map(({ text }) => text);
  }
}
