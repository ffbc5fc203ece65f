/** The participants as a transport takes them: pure. */
import type { ParticipantId } from '@visavis/contract';
import type { LinkTarget } from '../transport/media-transport.ts';
import type { CallSnapshot } from './call-state.ts';

/** @param seatedBeforeUs the participants whose seat is older than ours. */
export function linkTargets({ phase, participants }: CallSnapshot, seatedBeforeUs: ReadonlySet<ParticipantId>): LinkTarget[] {
  const isOnline = phase.name === 'live' && phase.signaling === 'online';
  return participants.map(({ id, form, presence, media }) => ({
    id,
    form,
    // A bare client does not tell what it sends.
    media: form === 'full' ? media : null,
    isSeatedBeforeUs: seatedBeforeUs.has(id),
    isReachable: isOnline && presence === 'here',
  }));
}
