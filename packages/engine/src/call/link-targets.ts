/** Converts participants to the targets of a transport: pure. */
import type { ParticipantId } from '@visavis/contract';
import type { LinkTarget } from '../transport/media-transport.ts';
import type { CallSnapshot } from './call-state.ts';

/** @param seatedBeforeUs the participants whose seat is older than the local one. */
export function linkTargets({ phase, participants }: CallSnapshot, seatedBeforeUs: ReadonlySet<ParticipantId>): LinkTarget[] {
  const isOnline = phase.name === 'live' && phase.signaling === 'online';
  return participants.map(({ id, client, presence, media }) => ({
    id,
    client,
    // A minimal client does not send its media state.
    media: client === 'full' ? media : null,
    isSeatedBeforeUs: seatedBeforeUs.has(id),
    isReachable: isOnline && presence === 'here',
  }));
}
