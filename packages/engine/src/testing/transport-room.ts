/** What the contract of transports needs of one kind of transport. */
import type { ParticipantId } from '@visavis/contract';
import type { Slot } from '../media/tracks.ts';
import type { MediaTransport, TransportEvent } from '../transport/media-transport.ts';

/** A room whose participants all use the transport under test. */
export interface TransportRoom {
  /** The transport of a participant who has just joined, and of whom no other transport knows yet. */
  open(id: ParticipantId, emit: (event: TransportEvent) => void): Promise<MediaTransport>;
  /** The track that `to` is sent by `from` in a slot at this moment; null: none, or one of which nothing is sent. */
  sent(from: ParticipantId, to: ParticipantId, slot: Slot): MediaStreamTrack | null;
  /** How many connections the transport of a participant has made so far. */
  connectionsMade(id: ParticipantId): number;
}
