/** What the contract tests of transports need from each kind of transport. */
import type { ParticipantId } from '@visavis/contract';
import type { Slot } from '../media/tracks.ts';
import type { MediaTransport, TransportEvent } from '../transport/media-transport.ts';

/** A room whose participants all use the transport under test. */
export interface TransportRoom {
  /** Creates the transport of a participant who has just joined; the other transports are not updated yet. */
  open(id: ParticipantId, emit: (event: TransportEvent) => void): Promise<MediaTransport>;
  /** The track that `to` receives from `from` in a slot now; null: none, or nothing is sent. */
  sent(from: ParticipantId, to: ParticipantId, slot: Slot): MediaStreamTrack | null;
  /** How many connections the transport of a participant has created so far. */
  connectionsMade(id: ParticipantId): number;
}
