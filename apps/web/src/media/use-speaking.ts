/** Who speaks, for the tile that shows it and for nobody else. */
import type { ParticipantId } from '@visavis/contract';
import type { Readable, Speakers } from '@visavis/engine';
import { useSyncExternalStore } from 'react';

/** Whether somebody speaks: a tile renders again when its own answer changes, and not at the words of the others. */
export function useIsSpeaking(speakers: Readable<Speakers>, id: ParticipantId): boolean {
  return useSyncExternalStore(speakers.subscribe, () => speakers.get().speaking.has(id));
}

/** Who is to be shown large; always null unless somebody follows it. */
export function useMainSpeaker(speakers: Readable<Speakers>, isFollowed: boolean): ParticipantId | null {
  return useSyncExternalStore(speakers.subscribe, () => (isFollowed ? speakers.get().main : null));
}
