/** Plays a tone when a participant joins, leaves or raises a hand. */
import type { RemoteParticipant } from '@visavis/engine';
import { useEffect, useRef } from 'react';
import { sounds } from '../preferences/sounds.ts';
import { TONE_AFTER_MS } from '../session/startup-plan.ts';
import type { Tone } from './chimes.ts';

/** The tone for the difference between two snapshots, joining before leaving before a hand; null without a change. Pure. */
export function chimeOf(before: readonly RemoteParticipant[], now: readonly RemoteParticipant[]): Tone | null {
  const known = new Map(before.map((participant) => [participant.id, participant]));
  if (now.some(({ id }) => !known.has(id))) return 'joined';
  if (now.length < before.length) return 'left';
  const isNewHand = now.some(({ id, handRaisedAt }) => handRaisedAt !== null && known.get(id)?.handRaisedAt === null);
  return isNewHand ? 'hand' : null;
}

/** Participants who were present at the join cause no tone. */
export function useChimes(participants: readonly RemoteParticipant[]): void {
  const before = useRef(participants);
  useEffect(() => {
    const tone = chimeOf(before.current, participants);
    before.current = participants;
    if (tone && sounds.get())
      setTimeout(() => void import('./chimes.ts').then((tones) => tones.playTone(tone)).catch(() => undefined), TONE_AFTER_MS);
  }, [participants]);
}
