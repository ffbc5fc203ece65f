/**
 * The transceivers of one connection by slot. The side that makes the first offer creates them in slot order, the other side takes
 * them as they come: both then list the m-lines in the same order (RFC 8829 section 5.3.1). It knows no signaling.
 */

import type { Slot, Tracks } from '../../media/tracks.ts';
import { offeredCodecs } from './codec-preferences.ts';
import { applyHint } from './sending/degradation-preference.ts';

/** The streams that tell the other side which of our tracks belong together (lip sync). */
export interface LinkStreams {
  readonly person: MediaStream;
  readonly screen: MediaStream;
}

/** What the browser can receive of a kind. */
export type CodecsOf = (kind: 'audio' | 'video') => readonly RTCRtpCodec[];

export class SlotTransceivers {
  readonly #connection: RTCPeerConnection;
  readonly #slots: readonly Slot[];
  readonly #streams: LinkStreams;
  readonly #codecsOf: CodecsOf;

  /** @param slots the slots that both ends know, in m-line order. */
  constructor(connection: RTCPeerConnection, slots: readonly Slot[], streams: LinkStreams, codecsOf: CodecsOf) {
    this.#codecsOf = codecsOf;
    this.#connection = connection;
    this.#slots = slots;
    this.#streams = streams;
  }

  /** Makes one transceiver a slot, in order, that sends nothing yet; none on a connection that has them already. */
  create(): void {
    if (this.#connection.getTransceivers().length > 0) return;
    for (const slot of this.#slots) {
      const streams = [this.#streamOf(slot)];
      const transceiver = this.#connection.addTransceiver(kindOf(slot), { direction: 'sendrecv', streams });
      const codecs = offeredCodecs(this.#codecsOf(kindOf(slot)));
      if (codecs.length > 0) transceiver.setCodecPreferences?.(codecs);
    }
  }

  /**
   * Gives the transceivers that a remote offer has made our tracks, streams and direction. Everything is asked for before it first
   * waits, so that a track which changes meanwhile has the last word.
   */
  async adopt(tracks: Tracks): Promise<void> {
    const replaced = this.#slots.map((slot) => {
      const transceiver = this.of(slot);
      if (!transceiver || transceiver.direction === 'sendrecv') return undefined;
      transceiver.direction = 'sendrecv';
      transceiver.sender.setStreams?.(this.#streamOf(slot));
      return this.fill(slot, tracks[slot]);
    });
    await Promise.all(replaced);
  }

  /** Sends `track`, or nothing, in a slot, the way that its hint asks for. Rejects on a connection that has just been closed. */
  async fill(slot: Slot, track: MediaStreamTrack | null): Promise<void> {
    const sender = this.of(slot)?.sender;
    await sender?.replaceTrack(track);
    if (sender) await applyHint(sender);
  }

  /** The transceiver of a slot: of each kind the first is the person's, the second the screen's. */
  of(slot: Slot): RTCRtpTransceiver | undefined {
    const ofKind = this.#connection.getTransceivers().filter(({ receiver }) => receiver.track.kind === kindOf(slot));
    return ofKind[isOfPerson(slot) ? 0 : 1];
  }

  /** The slot of a transceiver; undefined for a line that this product does not know. */
  slotOf(transceiver: RTCRtpTransceiver): Slot | undefined {
    return this.#slots.find((slot) => this.of(slot) === transceiver);
  }

  /** The transceivers that there are. */
  bySlot(): ReadonlyMap<Slot, RTCRtpTransceiver> {
    const lines = new Map<Slot, RTCRtpTransceiver>();
    for (const slot of this.#slots) {
      const line = this.of(slot);
      if (line) lines.set(slot, line);
    }
    return lines;
  }

  #streamOf(slot: Slot): MediaStream {
    return isOfPerson(slot) ? this.#streams.person : this.#streams.screen;
  }
}

const isOfPerson = (slot: Slot): boolean => slot === 'microphone' || slot === 'camera';

const kindOf = (slot: Slot): 'audio' | 'video' => (slot === 'microphone' || slot === 'screenAudio' ? 'audio' : 'video');
