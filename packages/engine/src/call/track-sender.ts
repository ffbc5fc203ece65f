/** Sends local tracks over a transport: each slot whose track, or whose kind of screen, has changed. */
import { NO_TRACKS, SLOTS, type Slot, type Tracks } from '../media/tracks.ts';
import type { MediaTransport } from '../transport/media-transport.ts';

export class TrackSender {
  #sent: Tracks = NO_TRACKS;
  /** The contentHint that the screen was last sent with: the same track may be sent as text and later as motion. */
  #sentHint = '';

  /** Sends what differs from the call's previous tracks. */
  send(transport: Pick<MediaTransport, 'send'>, tracks: Tracks): void {
    const hint = tracks.screen?.contentHint ?? '';
    const isNew = (slot: Slot) => tracks[slot] !== this.#sent[slot] || (slot === 'screen' && hint !== this.#sentHint);
    for (const slot of SLOTS.filter(isNew)) transport.send(slot, tracks[slot]);
    this.#sent = tracks;
    this.#sentHint = hint;
  }
}
