/** Whether a participant speaks, for their own tile. */
import type { ParticipantId } from '@visavis/contract';
import type { Readable, Speakers } from '@visavis/engine';
import { useSyncExternalStore } from 'react';

/** Whether a participant speaks: their tile renders again when this changes, and not when others speak. */
export function useIsSpeaking(speakers: Readable<Speakers>, id: ParticipantId): boolean {
  return useSyncExternalStore(speakers.subscribe, () => speakers.get().speaking.has(id));
}

/** The participant to render large; null unless the view follows the speaker. */
export function useMainSpeaker(speakers: Readable<Speakers>, isFollowed: boolean): ParticipantId | null {
  return useSyncExternalStore(speakers.subscribe, () => (isFollowed ? speakers.get().main : null));
}
