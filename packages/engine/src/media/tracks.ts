/** The tracks of a participant: one or none for each slot. */
import type { Slot } from '@visavis/contract';

export type { Slot };

/** The slots of a participant, in the order of their media sections. */
export const SLOTS = ['microphone', 'camera', 'screen', 'screenAudio'] as const satisfies readonly Slot[];

/** One track or none for each slot. */
export type Tracks = Readonly<Record<Slot, MediaStreamTrack | null>>;

/** No track in any slot. */
export const NO_TRACKS: Tracks = { microphone: null, camera: null, screen: null, screenAudio: null };
