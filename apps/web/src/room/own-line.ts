/** Whose fault it is when links fail; pure. */
import type { RemoteParticipant } from '@visavis/engine';

const TROUBLES = new Set(['unstable', 'reconnecting', 'unreachable']);

/** Whether our own line is the trouble: everybody dropping at once, two or more, is no coincidence. */
export function isOwnLineDown(participants: readonly Pick<RemoteParticipant, 'link'>[]): boolean {
  return participants.length >= 2 && participants.every(({ link }) => TROUBLES.has(link));
}

/** Whether nothing arrives from anybody. */
export function isNobodyThere(participants: readonly Pick<RemoteParticipant, 'link'>[]): boolean {
  return participants.length > 0 && participants.every(({ link }) => TROUBLES.has(link));
}
