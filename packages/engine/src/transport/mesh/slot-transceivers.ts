/**
 * The transceivers of one connection by slot. The side that sends the first offer creates them in slot order, the other side maps
 * them in the order of the offer: both list the media sections in the same order (RFC 8829 section 5.3.1).
 */

import type { Slot, Tracks } from '../../media/tracks.ts';
import { offeredCodecs } from './codec-preferences.ts';
import { applyHint } from './sending/degradation-preference.ts';

/** The streams that group local tracks for lip sync. */
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

  /** @param slots the slots that both ends support, in the order of the media sections. */
  constructor(connection: RTCPeerConnection, slots: readonly Slot[], streams: LinkStreams, codecsOf: CodecsOf) {
    this.#codecsOf = codecsOf;
    this.#connection = connection;
    this.#slots = slots;
    this.#streams = streams;
  }

  /** Creates one inactive transceiver for each slot, in order; does nothing on a connection that has them already. */
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
   * Sets the local tracks, streams and direction of the transceivers that a remote offer has created. All calls are made before the first
   * await, so that a track that changes meanwhile wins.
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

  /** Sends `track`, or nothing, in a slot, as its content hint asks. Rejects on a connection that has just been closed. */
  async fill(slot: Slot, track: MediaStreamTrack | null): Promise<void> {
    const sender = this.of(slot)?.sender;
    await sender?.replaceTrack(track);
    if (sender) await applyHint(sender);
  }

  /** The transceiver of a slot: the first of its kind carries microphone or camera, the second the shared screen. */
  of(slot: Slot): RTCRtpTransceiver | undefined {
    const ofKind = this.#connection.getTransceivers().filter(({ receiver }) => receiver.track.kind === kindOf(slot));
    return ofKind[isOfPerson(slot) ? 0 : 1];
  }

  /** The slot of a transceiver; undefined for a media section that this product does not use. */
  slotOf(transceiver: RTCRtpTransceiver): Slot | undefined {
    return this.#slots.find((slot) => this.of(slot) === transceiver);
  }

  /** The existing transceivers. */
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
